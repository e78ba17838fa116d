/** A tagged, frozen value. Change means copy: `noun('link', { ...link, probability })`. */
export type Noun<K extends string, F> = Readonly<F> & { readonly kind: K }

export function noun<K extends string, F extends object>(kind: K, fields: F): Noun<K, F> {
  return Object.freeze({ ...fields, kind })
}
