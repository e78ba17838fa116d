import { STYLE } from '../style.js'
import { visible } from '../visible.js'

/** Makes a PNG of an SVG, so many pixels wide. Reading the fonts and the engine is the caller's. */
export type Paint = (svg: string, pixels: number) => Promise<Uint8Array>

/** A drawing that stands on its own, with what it shows in words. */
export interface Picture {
  readonly svg: string
  /** In the drawing's own units. */
  readonly width: number
  readonly height: number
  readonly description: string
}

/** A picture and its PNG. */
export interface Painted extends Picture {
  readonly png: Uint8Array
}

/** A drawing of the page with the page's light colours and its rules in it, for what knows no style sheet. */
export function pictureOf(drawn: { toString(): string }, description: string): Picture {
  const markup = drawn.toString()
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? []
  const look = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" font-size="12.5"`
  const svg = markup.replace(/<svg ([^>]*)>/, (_, rest: string) => `<svg ${look} ${rest}><style>${RULES}</style>`)
  return { svg, width: Number(width), height: Number(height), description: visible(description) }
}

/** Twice and a half as fine as a screen: sharp in print. */
export async function painted(picture: Picture, paint: Paint): Promise<Painted> {
  return { ...picture, png: await paint(picture.svg, Math.round(picture.width * 2.5)) }
}

const RULES = rulesOf(STYLE)

/** The rules of drawings on a screen, their variables resolved. */
function rulesOf(style: string): string {
  const root = /:root\{([^}]*)\}/.exec(style)?.[1] ?? ''
  const colours = new Map([...root.matchAll(/--([\w-]+):([^;]*)/g)].map(([, name = '', value = '']) => [name, value]))
  return style
    .slice(0, style.indexOf('@media (max-width'))
    .split('\n')
    .filter((line) => /^\.(?:timeline|rhythm)\b/.test(line) && !line.includes('display:none'))
    .join('\n')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'none')
}
