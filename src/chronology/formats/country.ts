import { nameKey } from '../keys.js'
import { COUNTRY_CODES } from './country-codes.js'

const byNumber = new Map(COUNTRY_CODES.filter(({ iso }) => iso > 0).map(({ iso, iso2 }) => [iso, iso2]))
const byFips = new Map(COUNTRY_CODES.flatMap(({ fips, iso2 }) => fips.map((code) => [code, iso2] as const)))
const byText = new Map(
  COUNTRY_CODES.flatMap(({ iso2, iso3, names }) => [
    ...names.map((name) => [nameKey(name), iso2] as const),
    [iso3.toLowerCase(), iso2] as const,
    [iso2.toLowerCase(), iso2] as const,
  ]),
)
const names = new Map(COUNTRY_CODES.map(({ iso2, names: [first = iso2] }) => [iso2, first]))

/** Two letters of a country that is written as its English name or one of its ISO 3166-1 codes; null where it is none. */
export function countryOf(text: string): string | null {
  const plain = text.trim()
  if (/^\d{1,3}$/.test(plain)) return byNumber.get(Number(plain)) ?? null
  return byText.get(nameKey(plain)) ?? byText.get(nameKey(plain.replace(/\s*\([^)]*\)\s*$/, ''))) ?? null
}

/** Two letters of a FIPS 10-4 code; null where it is none, or an ocean. */
export function countryOfFips(code: string): string | null {
  return byFips.get(code) ?? null
}

/** The English name of a country by its two letters. */
export function countryName(iso2: string): string | null {
  return names.get(iso2) ?? null
}
