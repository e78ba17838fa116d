/** Adjectives and peoples with their places, as keys. */
const TABLE = `
afghan afghanistan; albanian albania; algerian algeria; american united states; us united states; u s united states; angolan angola;
argentine argentina; argentinian argentina; armenian armenia; australian australia; austrian austria; azerbaijani azerbaijan;
bahraini bahrain; bangladeshi bangladesh; belarusian belarus; belgian belgium; bolivian bolivia; bosnian bosnia; brazilian brazil;
british united kingdom; uk united kingdom; britain united kingdom; bulgarian bulgaria; burmese myanmar; burma myanmar; burundian burundi;
cambodian cambodia; cameroonian cameroon; canadian canada; chadian chad; chechen chechnya; chilean chile; chinese china; colombian colombia;
congolese congo; croatian croatia; cuban cuba; cypriot cyprus; czech czech republic; danish denmark; dutch netherlands; ecuadorian ecuador;
egyptian egypt; emirati united arab emirates; uae united arab emirates; english england; eritrean eritrea; estonian estonia;
ethiopian ethiopia; fijian fiji; filipino philippines; philippine philippines; finnish finland; french france; gazan gaza; georgian georgia;
german germany; ghanaian ghana; greek greece; guatemalan guatemala; guinean guinea; haitian haiti; hungarian hungary; icelandic iceland;
indian india; indonesian indonesia; iranian iran; iraqi iraq; irish ireland; israeli israel; italian italy; ivorian ivory coast;
japanese japan; jordanian jordan; kazakh kazakhstan; kenyan kenya; kosovar kosovo; kurdish kurdistan; kuwaiti kuwait; kyrgyz kyrgyzstan;
latvian latvia; lebanese lebanon; liberian liberia; libyan libya; lithuanian lithuania; malaysian malaysia; malian mali; maltese malta;
mexican mexico; moldovan moldova; mongolian mongolia; moroccan morocco; mozambican mozambique; nepalese nepal; nepali nepal; nigerian nigeria;
nigerien niger; north korean north korea; norwegian norway; omani oman; pakistani pakistan; palestinian palestine; peruvian peru;
polish poland; portuguese portugal; qatari qatar; romanian romania; russian russia; rwandan rwanda; saudi saudi arabia; scottish scotland;
senegalese senegal; serbian serbia; singaporean singapore; slovak slovakia; slovenian slovenia; somali somalia; south african south africa;
south korean south korea; spanish spain; sri lankan sri lanka; sudanese sudan; swedish sweden; swiss switzerland; syrian syria;
taiwanese taiwan; tajik tajikistan; tanzanian tanzania; thai thailand; tunisian tunisia; turkish turkey; turkmen turkmenistan;
ugandan uganda; ukrainian ukraine; uzbek uzbekistan; venezuelan venezuela; vietnamese vietnam; welsh wales; yemeni yemen; zambian zambia;
zimbabwean zimbabwe`

const PLACES: ReadonlyMap<string, string> = new Map(TABLE.split(';').map(entry))

/** The adjective is as many words as leave a place: "south african south africa", "us united states". */
function entry(line: string): [string, string] {
  const words = line.trim().split(' ')
  const two = ['north', 'south', 'sri', 'u'].includes(words[0] ?? '') && words.length > 2
  return [words.slice(0, two ? 2 : 1).join(' '), words.slice(two ? 2 : 1).join(' ')]
}

/** The place that a key stands for as an adjective or short form: `iraqi` -> `iraq`, `north korean` -> `north korea`; null for none. */
export function placeOfDemonym(key: string): string | null {
  return PLACES.get(key) ?? null
}

/** Seats of government that stand for the government: "refused by Washington". */
const CAPITALS: ReadonlyMap<string, string> = new Map(
  `abuja nigeria; ankara turkey; baghdad iraq; beijing china; bogota colombia; brussels european union; cairo egypt; caracas venezuela;
damascus syria; doha qatar; islamabad pakistan; jerusalem israel; kabul afghanistan; khartoum sudan; kiev ukraine; kyiv ukraine;
kremlin russia; london united kingdom; minsk belarus; moscow russia; new delhi india; paris france; pyongyang north korea;
riyadh saudi arabia; rome italy; sanaa yemen; seoul south korea; tehran iran; tripoli libya; tunis tunisia;
washington united states; white house united states; pentagon united states`
    .split(';')
    .map((line) => {
      const words = line.trim().split(' ')
      const long = ['new', 'white'].includes(words[0] ?? '') ? 2 : 1
      return [words.slice(0, long).join(' '), words.slice(long).join(' ')]
    }),
)

/** The country that a seat of government stands for: `washington` -> `united states`; null for none. */
export function placeOfCapital(key: string): string | null {
  return CAPITALS.get(key) ?? null
}
