/** Spellings of one name, by the language that it comes from: every two of a line are alike. */
const SPELLINGS: Readonly<Record<string, string>> = {
  arabic: `
Gaddafi Qadhafi Kadafi Qaddafi القذافي
Zawahiri Zawahri Dhawahiri الظواهري
Baghdadi Bagdadi البغدادي
Hussein Husayn Hussain حسين
Mohammed Muhammad Mohamed محمد
Hezbollah Hizbullah Hizballah
Nasrallah Nasrullah نصرالله
Assad Asad الأسد
Fallujah Falluja الفلوجة
Mosul Mossul الموصل
Zarqawi Zarkawi الزرقاوي
Yusuf Youssef Yousuf
Mubarak Moubarak مبارك
Morsi Mursi مرسي
Houthi Huthi الحوثي
Haftar Hifter حفتر
Maliki Malki المالكي
Sadr الصدر
Arafat عرفات
Haniyeh Haniya هنية
Jamal Gamal جمال
Saleh Salih صالح
Bouteflika Buteflika بوتفليقة
Benghazi Bengasi بنغازي
Sirte Sirt سرت
Khashoggi Khashoqji خاشقجي`,
  persian: `
Khamenei Khamanei خامنه‌ای
Ahmadinejad Ahmedinejad احمدی‌نژاد
Rouhani Rohani روحانی
Khomeini Khomeyni خمینی
Soleimani Suleimani سلیمانی
Tehran Teheran تهران
Raisi Raeesi رئیسی
Khatami Chatami خاتمی
Rafsanjani Rafsandjani رفسنجانی
Karzai Karzay کرزی
Kandahar Qandahar قندهار
Herat Harat هرات`,
  russian: `
Putin Poutine Путин
Gorbachev Gorbatschow Gorbachov Горбачёв
Yeltsin Jelzin Eltsine Ельцин
Khrushchev Khrouchtchev Chruschtschow Хрущёв
Medvedev Medwedew Медведев
Navalny Nawalny Навальный
Litvinenko Litwinenko Литвиненко
Prigozhin Prigoschin Пригожин
Politkovskaya Politkowskaja Политковская
Lavrov Lawrow Лавров
Shoigu Schoigu Шойгу
Kadyrov Kadyrow Кадыров
Grozny Grosny Грозный
Chechnya Chechnia Чечня
Lukashenko Lukaschenko Loukachenko
Beslan Беслан`,
  ukrainian: `
Zelensky Zelenskyy Selenskyj Зеленский
Yushchenko Juschtschenko Iouchtchenko Ющенко
Yanukovych Janukowytsch Yanukovich Янукович
Tymoshenko Timoshenko Тимошенко
Poroshenko Poroschenko Порошенко
Kyiv Kiev Київ
Kharkiv Kharkov Харків
Donetsk Donezk Донецк
Luhansk Lugansk Луганськ
Bakhmut Bachmut Бахмут
Zaporizhzhia Zaporizhia Запоріжжя
Mariupol Mariupil Маріуполь
Odesa Odessa Одеса
Zaluzhny Zaluzhnyi Залужний`,
  chinese: `
Jinping Цзиньпин
Beijing 北京
Shanghai Schanghai 上海 Шанхай
Tiananmen Tienanmen 天安门
Xinjiang 新疆
Guangzhou Guangzhu 广州
Wuhan Uhan 武汉 Ухань
Hongkong Honkong
Taiwan Taiwán Тайвань
Chongqing 重庆`,
  burmese: `
Rohingya Rohinga Rohingiya
Naypyidaw Naypyitaw
Hlaing Hlain
Rakhine Rakhaing
Yangon Jangon
Mandalay Mandaley`,
  somali: `
Shabaab Shabab الشباب
Puntland Buntland
Kismayo Kismaayo Kismayu
Farmajo Farmaajo
Hargeisa Hargeysa
Mogadishu Mogadischu Mogadiscio مقديشو`,
  hausa: `
Chibok Chibouk
Maiduguri Maidugouri
Shekau Shekaw
Buhari Bouhari
Zamfara Samfara
Katsina Catsina`,
  hebrew: `
Netanyahu Nétanyahou Netanjahu נתניהו
Rabin Rabbin רבין
Sharon Scharon שרון
Lieberman Liberman ליברמן
Gantz Ganz גנץ
Haifa Hayfa חיפה
Olmert Ulmert אולמרט`,
  southAsian: `
Modi मोदी
Chawla Shavla
Musharraf Moucharraf مشرف
Bhutto Butto بھٹو
Mehsud Mahsud محسود
Haqqani Haqani حقانی
Peshawar Peschawar پشاور
Rajapaksa Rajapakse
Kalpana Kulpna
Karachi Karatschi کراچی
Lahore Lahor لاہور`,
  turkish: `
Erdogan Erdoğan Эрдоган أردوغان
Gulen Gülen Guelen
Ocalan Öcalan Ojalan
Davutoglu Davutoğlu Dawutoglu
Ankara أنقرة Анкара`,
  balkan: `
Milosevic Miloshevich Milošević Милошевич
Karadzic Karadzich Караджич
Mladic Mladitsch Младић
Srebrenica Srebrenitsa Сребреница
Djindjic Đinđić Dzhindzhich
Sarajevo Sarayevo Сараево
Tsipras Tzipras Τσίπρας`,
  other: `
Timbuktu Tombouctou Timbuctoo
Saakashvili Saakaschwili Саакашвили
Tbilisi Tbilissi თბილისი
Yerevan Erevan Երևան
Nagasaki ナガサキ
Fukushima Foukouchima フクシマ
Duterte Dutierte Дутерте
Kabila Cabila
Mugabe Mougabe
Museveni Moussevéni
Kagame Kagamé
Srinagar Shrinagar`,
}

/** Other names that look or sound nearly so. */
const OTHERS = `
Iran Iraq; Mali Malawi; Niger Nigeria; Bush Bosch; Austria Australia; Slovakia Slovenia; Gaza Giza; Libya Lebanon; Guinea Guyana;
Mauritius Mauritania; Zambia Gambia; Zaire Zagreb; Sudan Sweden; Syria Serbia; Chad China; Chile China; Cuba Kuwait; Korea Kenya; Kosovo Kiev;
Latvia Lithuania; Paraguay Uruguay; Hama Hamas; Homs Hamas; Hamas Hamza; Basra Bursa; Mosul Marseille; Kabul Kampala; Kunduz Kandahar;
Tripoli Tbilisi; Tikrit Takrur; Ramadi Ramadan; Ramallah Ramadi; Sanaa Sinai; Sinai Sunni; Dakar Dhaka; Delhi Dili; Lagos Laos; Lima Lomé;
Oslo Oulu; Paris Peru; Prague Praia; Riga Riyadh; Rome Lome; Seoul Sofia; Tunis Tehran; Vienna Vientiane; Warsaw Walesa; Yemen Yeltsin;
Obama Osama; Osama Oman; Biden Baden; Blair Brier; Brown Bremen; Cameron Cameroon; Clinton Clifton; Clinton Carlton; Trump Tromp; Bush Bashir;
Merkel Markel; Macron Micron; Macron Marconi; Sarkozy Sirisena; Putin Patten; Putin Bataan; Medvedev Medina; Kerry Kiri; Kerry Carrey;
Powell Paul; Rice Reza; Reagan Ryan; Gore Gaur; Carter Crater; Carter Qatar; Nixon Nelson; Mandela Mandalay; Mbeki Mbuki; Zuma Zima; Zuma Zaman;
Mugabe Magufuli; Kabila Kibaki; Kagame Kigali; Gbagbo Gabon; Kony Kenya; Taylor Tyler; Anan Aden; Arafat Arif; Rabin Robben;
Sharon Sirin; Barak Barack; Peres Perez; Peres Paris; Saddam Sadat; Saddam Sodom; Sadat Sadiq; Sadr Sidr; Saleh Silva; Hariri Harare; Hariri Harris;
Assad Aziz; Assad Saad; Morsi Mercy; Morsi Morris; Mubarak Mubarez; Sisi Susa; Rouhani Rohingya; Khatami Khattab; Khamenei Khomeini; Ghani Ghana;
Karzai Khyber; Omar Amir; Omar Amara; Hassan Hasina; Hassan Hussein; Hassan Hassani; Rahman Rahmani; Ahmad Ahmadi; Abbas Abyei; Abbas Abuja;
Singh Sangha; Bhutto Bhutan; Zardari Zafar; Modi Medea; Gandhi Gaddafi; Imran Amran; Imran Iran; Kim Kam; Park Brook; Moon Mani;
Abe Aba; Xi Xu; Deng Dong; Wen Wan; Hu Hua; Suu Sue; Thaksin Taksim; Thaksin Tucson; Lula Lulu; Chavez Chaves; Castro Castor; Morales Mirali; Maduro Madeira;
Madrid Murad; Correa Korea; Fidel Fadel; Pope Papua; Francis France; Charles Charlie; Harry Hurry; Diana Dayan; William Willem; Kate Kuti;
Taliban Talabani; Talabani Albania; Houthi Hutu; Hutu Hutt; Tutsi Tsetse; Shiite Shoot; Sunni Sonia; Kurd Kurdi; Darfur Drifter; Goma Gama;
Benin Bonn; Burundi Bermuda; Rwanda Randa; Togo Tonga; Tonga Tango; Samoa Soma; Somali Somalia; Russia Rosa; Georgia George; Armenia Romania; Albania Alabama; Moldova Maldives;
Croatia Karate; Bosnia Boston; Berlin Berlusconi; Munich Monaco; Nice Niece; Naples Nepal; Milan Malan; Turin Turan; Tirana Tehran; Minsk Mensch; Grozny Grozev;
Lviv Laval; Kherson Karsan; Donetsk Danzig; Crimea Kramer; Sochi Suchi; Moscow Masaka; Chernobyl Chernihiv; Chernihiv Chernivtsi; Kharkiv Khakassia
`

/** Written after the costs of `likeness` were settled, to check them; what was mended after is how `au` and `ou` before a vowel are read. */
const CHECK_SPELLINGS = `
Sistani Seestani السيستاني
Muqtada Moqtada مقتدى
Talabani Talebani طالباني
Barzani Barzany بارزاني
Awlaki Aulaqi العولقي
Mansour Mansur منصور
Abdullah Abdallah عبدالله
Ismail Ismael إسماعيل
Sinwar Sinouar السنوار
Deif Daif الضيف
Mashal Meshaal مشعل
Jibril Gibril جبريل
Tantawi Tantawy طنطاوي
Suleiman Sulayman سليمان
Nouri Nuri نوري
Latakia Latakiya اللاذقية
Idlib Edlib إدلب
Raqqa Rakka الرقة
Homs Hims حمص
Tikrit Takrit تكريت
Marjah Marja
Mullah Mulla
Zarif Sarif ظریف
Larijani Laridschani لاریجانی
Mousavi Musavi موسوی
Lukoil Loukoil Лукойл
Dagestan Daghestan Дагестан
Basayev Bassajew Басаев
Nemtsov Nemzow Немцов
Khodorkovsky Chodorkowski Ходорковский
Berezovsky Beresowski Березовский
Sobyanin Sobjanin Собянин
Zyuganov Sjuganow Зюганов
Surkov Surkow Сурков
Nazarbayev Nasarbajew Назарбаев
Tokayev Tokajew Токаев
Aliyev Alijew Алиев
Pashinyan Paschinjan Пашинян
Shevardnadze Schewardnadse Шеварднадзе
Klitschko Klichko Кличко
Kravchuk Krawtschuk Кравчук
Kuchma Kutschma Кучма
Debaltseve Debalzewe Дебальцеве
Sloviansk Slovyansk Словянськ
Avdiivka Avdeevka Авдіївка
Tsikhanouskaya Tichanowskaja Тихановская
Zhejiang 浙江
Sichuan 四川
Nanjing 南京
Chengdu 成都
Putian 莆田
Hasina Haseena
Yunus Younus
Sharif Shareef شريف
Benazir Benasir
Kashmir Cashmere کشمیر
Waziristan Vaziristan وزیرستان
Ghazni Gazni غزنی
Dostum Dostom دوستم
Fonseka Fonseca
Yudhoyono Yudhoiono
Mahathir Mahatir
Anwar Anouar أنور
Demirtas Demirtaş
Kilicdaroglu Kılıçdaroğlu
Diyarbakir Diyarbakır Диярбакир
Vucic Vučić Вучић
Thaci Thaçi
Kosovo Kosowo Косово
Vukovar Wukowar Вуковар
Papandreou Papandreu Παπανδρέου
Mitsotakis Mizotakis Μητσοτάκης
Hiroshima Hiroschima ヒロシマ
Compaore Kompaore
Ouattara Wattara
Deby Déby Деби
Juba Jouba جوبا
Khartoum Khartum الخرطوم
Omdurman Umdurman أمدرمان
Burhan Bourhane البرهان
Hemedti Himidti حميدتي
Tigray Tigrai
Zimbabwe Simbabwe Зимбабве
Netzarim Netsarim נצרים
Bennett Benett בנט
Gvir Guir גביר
`

const CHECK_OTHERS = `
Talib Tulip; Barzani Bersani; Mansour Manser; Ismail Samuel; Sinwar Sinner; Jabril Gabriela; Suleiman Salman; Latakia Latvia; Idlib Dalip; Raqqa Ricky;
Homs Hums; Tikrit Tigard; Marja Maria; Larijani Larsen; Dagestan Destin; Nemtsov Nasimov; Surkov Sarkozy; Tokayev Tokyo; Aliyev Alva; Kravchuk Kramatorsk;
Kuchma Kachin; Nanjing Nanning; Chengdu Shandong; Hunan Hainan; Hubei Hebei; Shanxi Shaanxi; Zhejiang Xinjiang; Hasina Hussein; Yunus Janus; Kashmir Casimir;
Ghazni Gaza; Dostum Distomo; Fonseka Phoenix; Anwar Anvers; Vucic Vicksburg; Kosovo Kazan; Vukovar Viktor; Deby Derby; Juba Java; Khartoum Cartman;
Burhan Bourbon; Tigray Tigers; Zimbabwe Zombie; Bennett Benita; Harare Herat; Lusaka Osaka; Maputo Mobutu; Luanda Rwanda; Bamako Bamiyan; Conakry Congress;
Freetown Fortune; Monrovia Moravia; Abidjan Abadan; Accra Ankara; Nairobi Nauru; Kampala Campbell; Kigali Kagoshima; Djibouti Gibson; Asmara Samara; Aleppo Oliphant;
Beirut Barrett; Amman Oman; Doha Dhaka; Muscat Mosaic; Manama Panama; Hanoi Hania; Manila Manuela; Jakarta Jakub; Rangoon Reagan; Saigon Saipan;
Lahore Lehrer; Quetta Quito; Multan Malta; Kolkata Calcium; Mumbai Mombasa; Chennai Chania; Colombo Columbia; Male Mali; Thimphu Tampa; Kathmandu Katamon;
Sydney Sidon; Darwin Durban; Perth Porto; Hobart Hubert; Suva Sofia; Apia Appiah; Lisbon Lesbos; Malaga Malacca; Bilbao Balboa; Seville Saville;
Lyon Leona; Toulouse Tulsa; Nantes Nanterre; Geneva Genoa; Basel Basil; Bern Brno; Graz Grozny; Linz Lens; Bonn Bono; Essen Assen;
Leiden London; Delft Delphi; Ghent Kent; Bruges Burgas; Malmo Molina; Bergen Bergman; Turku Turkey; Tartu Tartus; Kaunas Cannes; Minsk Minsky
`

export interface NamePair {
  readonly of: string
  readonly one: string
  readonly other: string
}

/** Every two spellings of a name. */
export const SAME_NAMES: readonly NamePair[] = Object.entries(SPELLINGS).flatMap(([of, lines]) => everyTwo(of, lines))
/** Two names that must not be taken for one. */
export const OTHER_NAMES: readonly NamePair[] = pairs('others', OTHERS)
export const CHECK_SAME: readonly NamePair[] = everyTwo('check', CHECK_SPELLINGS)
export const CHECK_OTHER: readonly NamePair[] = pairs('check', CHECK_OTHERS)

function everyTwo(of: string, lines: string): NamePair[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap((names) => names.flatMap((one, at) => names.slice(at + 1).map((other) => ({ of, one, other }))))
}

function pairs(of: string, list: string): NamePair[] {
  return list.split(';').map((pair) => {
    const [one = '', other = ''] = pair.trim().split(' ')
    return { of, one, other }
  })
}
