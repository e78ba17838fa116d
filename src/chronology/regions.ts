import type { Event } from '../model/index.js'

/** Regions as desks divide the world, and the countries in each (ISO 3166-1). */
const COUNTRIES_OF: Readonly<Record<string, string>> = {
  'North Africa': 'DZ EG EH LY MA TN',
  'West and Central Africa': 'AO BF BJ CD CF CG CI CM CV GA GH GM GN GQ GW LR ML MR NE NG SL SN ST TD TG',
  'East Africa': 'BI DJ ER ET KE KM MG MU RW SC SD SO SS TZ UG YT RE',
  'Southern Africa': 'BW LS MW MZ NA SZ ZA ZM ZW',
  'Middle East': 'AE BH CY IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  'Central Asia and Caucasus': 'AM AZ GE KG KZ TJ TM UZ',
  'South Asia': 'AF BD BT IN LK MV NP PK',
  'East Asia': 'CN HK JP KP KR MN MO TW',
  'Southeast Asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  Oceania: 'AS AU CK FJ FM GU KI MH MP NC NR NU NZ PF PG PW SB TO TV VU WS',
  'Eastern Europe': 'BY MD RU UA',
  Europe:
    'AD AL AT AX BA BE BG CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC ME MK MT NL NO PL PT RO RS SE SI SK SM VA XK',
  'North America': 'BM CA GL PM US',
  'Latin America':
    'AG AI AR AW BB BO BR BS BZ CL CO CR CU CW DM DO EC GD GF GP GT GY HN HT JM KN KY LC MQ MS MX NI PA PE PR PY SR SV TC TT UY VC VE VG VI',
}

export const REGIONS: readonly string[] = Object.keys(COUNTRIES_OF)
/** Where no country is known. */
export const NO_REGION = 'no place named'

/** Names that news writes and ICU does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Abkhazia: 'GE',
  Bosnia: 'BA',
  Britain: 'GB',
  Burma: 'MM',
  Chechnya: 'RU',
  Congo: 'CD',
  Crimea: 'UA',
  'Czech Republic': 'CZ',
  Dagestan: 'RU',
  Darfur: 'SD',
  'Democratic Republic of the Congo': 'CD',
  'East Timor': 'TL',
  England: 'GB',
  Gaza: 'PS',
  'Gaza Strip': 'PS',
  'Hong Kong': 'HK',
  'Ivory Coast': 'CI',
  Kashmir: 'IN',
  Kurdistan: 'IQ',
  Macau: 'MO',
  Macedonia: 'MK',
  Myanmar: 'MM',
  'Northern Ireland': 'GB',
  Palestine: 'PS',
  'Republic of Ireland': 'IE',
  Scotland: 'GB',
  Somaliland: 'SO',
  'South Ossetia': 'GE',
  Swaziland: 'SZ',
  'The Gambia': 'GM',
  Tibet: 'CN',
  Turkey: 'TR',
  UAE: 'AE',
  UK: 'GB',
  'U.K.': 'GB',
  US: 'US',
  USA: 'US',
  'U.S.': 'US',
  'Vatican City': 'VA',
  Wales: 'GB',
  'West Bank': 'PS',
}

const REGION_OF_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES_OF).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region] as const)),
)

let codes: ReadonlyMap<string, string> | null = null

/** The two letters of a country by its English name, null where the name is none. */
export function countryCode(name: string): string | null {
  codes ??= codesByName()
  return codes.get(name) ?? null
}

function codesByName(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  const named = [...REGION_OF_CODE.keys()].flatMap((code) => {
    const name = english.of(code) ?? code
    return [name, name.replace(' & ', ' and ').replace(/^St\. /, 'Saint ')].map((one) => [one, code] as const)
  })
  return new Map([...named, ...Object.entries(OTHER_NAMES)])
}

/** The region of an event, by the country that its source gives, else by the first of its places, else of its actors, that is one. */
export function regionOf({ where, places, actors }: Event): string {
  const known = REGION_OF_CODE.get(where?.country ?? '')
  if (known !== undefined) return known
  for (const names of [places, actors]) {
    for (const name of names) {
      const region = REGION_OF_CODE.get(countryCode(name) ?? '')
      if (region !== undefined) return region
    }
  }
  return NO_REGION
}
