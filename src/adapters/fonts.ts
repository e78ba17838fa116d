import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The letters of a document: DejaVu, which has Latin, Greek, Cyrillic, Arabic and Hebrew, and is shipped with the program. */
export interface Fonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
  readonly mono: Uint8Array
}

const require = createRequire(import.meta.url)

/** Read when a document is made. */
export async function documentFonts(): Promise<Fonts> {
  const [regular, bold, italic, mono] = await Promise.all([
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf')),
  ])
  return { regular, bold, italic, mono }
}
