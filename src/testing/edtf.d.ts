/** The part of the package's door that a test uses. `min` and `max` are milliseconds since 1970; null or infinite where open. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null }
}
