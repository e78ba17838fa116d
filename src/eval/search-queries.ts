import type { SearchQuery } from '../chronology/index.js'

/** A query and the event that it is for: its first day, or the beginning of it, and a part of one of its names. */
export interface SearchCase {
  readonly query: Omit<SearchQuery, 'limit'>
  readonly first: string
  readonly name: string
}

/** Words, then the first day and a part of the name. */
const WORDS: Readonly<Record<string, string>> = {
  'names in another spelling': `
Qadhafi death | 2011-10-20 | Gaddafi
Kadafi killed in Sirt | 2011-10-20 | Gaddafi
Muammar Khadafi coup | 1969-09-01 | Gaddafi
Usama bin Ladin killed | 2011-05-02 | bin Laden
Ayman al-Dhawahiri killing | 2022-07-31 | Zawahiri
Abu Musab al-Zarkawi death | 2006-06-07 | Zarqawi
Abu Bakr al-Bagdadi death | 2019-10-26 | Baghdadi
Qassem Suleimani killing | 2020-01-03 | Soleimani
Hassan Nasrullah assassination | 2024-09-27 | Nasrallah
Saddam Husayn execution | 2006-12-30 | Saddam
Saddam Hussain capture | 2003-12-13 | Saddam
Husni Moubarak resignation | 2011-02-11 | Mubarak
Mohammed Mursi overthrow | 2013-07-03 | Morsi
Bashar Asad fall | 2024-12-08 | Assad
Jamal Kashoggi murder | 2018-10-02 | Khashoggi
Rafiq Hariry assassination | 2005-02-14 | Hariri
Yasir Arafat death | 2004-11-11 | Arafat
Viktor Yushtchenko inauguration | 2005-01-23 | Yushchenko
Wladimir Selenskyj election | 2019-04-21 | Zelensky
Janukowytsch flight | 2014-02-2 | Yanukovych
Timoshenko release Charkow | 2014-02-22 | Tymoshenko
Alexej Nawalny death | 2024-02-16 | Navalny
Alexander Litwinenko poisoning | 2006-11 | Litvinenko
Prigoschin mutiny | 2023-06-23 | Wagner
Politkowskaja murder | 2006-10-07 | Politkovskaya
Boris Nemzow murder | 2015-02-27 | Nemtsov
Gorbatschow resignation | 1991-12-25 | Gorbachev
Slobodan Milosevich extradition | 2001-06-28 | Milo
Radovan Karadzich arrest | 2008-07-21 | Karad
Ratko Mladich arrest | 2011-05-26 | Mladi
Zoran Dzhindzhich assassination | 2003-03-12 | in
Benasir Butto assassination | 2007-12-27 | Bhutto
Baitullah Mahsud killing | 2009-08-05 | Mehsud
Pervez Moucharraf coup | 1999-10-12 | Musharraf
Omar al-Beshir overthrow | 2019-04-11 | Bashir
Robert Mougabe resignation | 2017-11-21 | Mugabe
Abubakar Shekaw death | 2021-05-1 | Shekau
Netanjahu indictment | 2019-11-21 | Netanyahu
Yitshak Rabin assassination | 1995-11-04 | Rabin
Ahmedinejad election | 2009-06-12 | Iranian`,
  'other scripts': `
مقتل القذافي | 2011-10-20 | Gaddafi
القذافي Sirte killing | 2011-10-20 | Gaddafi
بن لادن killed Abbottabad | 2011-05-02 | bin Laden
البغدادي death | 2019-10-26 | Baghdadi
سليماني killing | 2020-01-03 | Soleimani
الموصل recapture 2017 | 2017-07-10 | Mosul
الفلوجة battle November 2004 | 2004-11-0 | Fallujah
خاشقجي murder | 2018-10-02 | Khashoggi
مرسي overthrow | 2013-07-03 | Morsi
احمدی‌نژاد 2009 election | 2009-06-12 | Iranian
Зеленский инаугурация 2019 | 2019-05-20 | Zelensk
Навальный poisoning | 2020-08-20 | Navalny
Литвиненко death | 2006-11-23 | Litvinenko
Янукович flight Kyiv | 2014-02-2 | Yanukovych
Беслан school siege | 2004-09-01 | Beslan
Бахмут fall | 2023-05-2 | Bakhmut
Маріуполь theatre | 2022-03-16 | Mariupol
Пригожин crash | 2023-08-23 | Prigozhin
Чернобыль disaster | 1986-04-26 | Chernobyl
習近平 election general secretary 2012 | 2012-11-15 | Xi Jinping
习近平 general secretary 2012 | 2012-11-15 | Xi Jinping
天安门 1989 | 1989-06-0 | Tiananmen
フクシマ nuclear disaster | 2011-03-11 | Fukushima
ヒロシマ atomic bombing | 1945-08-06 | Hiroshima
נתניהו indictment | 2019-11-21 | Netanyahu`,
  misspelt: `
Fukashima nuclear acident | 2011-03-11 | Fukushima
Chernobil | 1986-04-26 | Chernobyl
Srebrenitza massacre | 1995-07-11 | Srebrenica
Tienanmen square | 1989-06-0 | Tiananmen
Hurricane Katrinna | 2005-08-29 | Katrina
Lehmann Brothers bankrupcy | 2008-09-15 | Lehman
Kulpna Shavla | 2003-02-01 | Columbia
Chibock girls kidnapping | 2014-04-14 | Chibok
Rana Plasa collapse | 2013-04-24 | Rana Plaza
Mumbay attacks 2008 | 2008-11-26 | Mumbai
Bataclan Pariss attacks | 2015-11-13 | Paris
Breivick Utoya | 2011-07-22 | Norway
Barak Obama first inauguration | 2009-01-20 | inauguration
Obama president | 2009-01-20 | Obama
Hugo Chaves death | 2013-03-05 | Ch
Fidel Kastro death | 2016-11-25 | Castro
Nelson Mandella death | 2013-12-05 | Mandela
Maidan Kiew killing of protesters 2014 | 2014-02-18 | Maidan
Krimea annexation | 2014-03-18 | Crimea
Bengazi consulate attack | 2012-09-11 | Benghazi`,
}

const FILTERED: readonly SearchCase[] = [
  {
    query: { words: '', place: 'Hayti', kind: 'disaster', from: '2010-01-01', to: '2010-12-31' },
    first: '2010-01-12',
    name: 'Haiti',
  },
  {
    query: { words: '', place: 'Bali', kind: 'attack', from: '2002-01-01', to: '2002-12-31' },
    first: '2002-10-12',
    name: 'Bali',
  },
  {
    query: { words: '', place: 'Madrid', kind: 'attack', from: '2004-01-01', to: '2004-12-31' },
    first: '2004-03-11',
    name: 'Madrid',
  },
  {
    query: { words: '', place: 'Bamako', kind: 'coup', from: '2020-01-01', to: '2020-12-31' },
    first: '2020-08-18',
    name: 'Mali',
  },
  {
    query: { words: '', place: 'Kenia', kind: 'election', from: '2007-01-01', to: '2007-12-31' },
    first: '2007-12-27',
    name: 'Kenya',
  },
  {
    query: { words: '', place: 'Tripoly', kind: 'capture', from: '2011-01-01', to: '2011-12-31' },
    first: '2011-08-2',
    name: 'Tripoli',
  },
  { query: { words: '', place: 'Mianmar', kind: 'coup', from: '2021-01-01' }, first: '2021-02-01', name: 'Myanmar' },
  { query: { words: 'Brexit', kind: 'election' }, first: '2016-06-23', name: 'referendum' },
  { query: { words: 'speech', actor: 'Barak Obama', place: 'Cairo' }, first: '2009-06-04', name: 'Cairo' },
  {
    query: { words: 'attack', place: 'Nice', from: '2016-01-01', to: '2016-12-31' },
    first: '2016-07-14',
    name: 'Nice',
  },
  { query: { words: 'earthquake', place: 'Nepal' }, first: '2015-04-25', name: 'Nepal' },
  { query: { words: '', actor: 'Gorbatschow', kind: 'coup' }, first: '1991-08', name: 'coup' },
  { query: { words: '', place: 'Beslan' }, first: '2004-09-01', name: 'Beslan' },
  {
    query: { words: 'massacre', place: 'Peschawar', from: '2014-12-01', to: '2014-12-31' },
    first: '2014-12-16',
    name: 'Peshawar',
  },
  { query: { words: 'tsunami', from: '2004-12-01', to: '2004-12-31' }, first: '2004-12-26', name: 'tsunami' },
]

/** By what is hard about them. */
export const SEARCH_CASES: Readonly<Record<string, readonly SearchCase[]>> = {
  ...Object.fromEntries(
    Object.entries(WORDS).map(([group, lines]) => [
      group,
      lines
        .trim()
        .split('\n')
        .map((line) => {
          const [words = '', first = '', name = ''] = line.split(' | ')
          return { query: { words }, first, name }
        }),
    ]),
  ),
  'place, kind and days': FILTERED,
}
