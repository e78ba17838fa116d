import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { documentFonts } from './fonts.js'

const require = createRequire(import.meta.url)
let ready: Promise<void> | null = null

/** Makes a PNG of an SVG, so many pixels wide, on white. It draws with the documents' fonts alone, so that it is the same on each machine. */
export async function paintSvg(svg: string, pixels: number): Promise<Uint8Array> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
  await ready
  const { regular, bold, italic } = await documentFonts()
  const engine = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: pixels },
    font: { fontBuffers: [regular, bold, italic], defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  })
  try {
    const image = engine.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    engine.free()
  }
}
