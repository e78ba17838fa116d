/** How often names in the words occur in a dated collection, month by month. */
export interface Vocabulary {
  /** `news`: the chronology's events. `texts`: dated texts that were imported to compare with. */
  readonly collection: 'news' | 'texts'
  /** The first month, as year * 12 + month (January is 0). */
  readonly first: number
  /** Items of the collection in each month from the first on. */
  readonly totals: readonly number[]
  /** For each term the items that hold it, in the same months. */
  readonly terms: readonly { readonly term: string; readonly counts: readonly number[] }[]
}
