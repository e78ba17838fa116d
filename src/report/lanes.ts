/** Placing labels on a time line: marks in rows, each with its label beside it, so that nothing covers anything. */

export interface Item {
  /** Where the mark stands, in pixels. */
  readonly x0: number
  readonly x1: number
  readonly label: string
  /** What to write where the label does not fit. */
  readonly short?: string
}

export interface Placed<T extends Item> {
  readonly item: T
  readonly lane: number
  /** Where the label begins (`start`) or ends (`end`). */
  readonly x: number
  readonly anchor: 'start' | 'end'
  /** The label, cut where there is no room for all of it. */
  readonly text: string
  /** The pixels that mark and label take. */
  readonly box: readonly [number, number]
}

const GAP = 6
const AIR = 14

/**
 * Each item in the first lane with room for its mark and its label, on the side that `prefer` names if it fits there.
 * Labels that fit on neither side are cut to the wider one.
 */
export function place<T extends Item>(
  items: readonly T[],
  width: number,
  size: number,
  prefer: (item: T) => 'start' | 'end' = () => 'start',
): Placed<T>[] {
  const lanes: [number, number][][] = []
  return items.map((item) => {
    const choices = sides(item, width, size, prefer(item))
    for (let lane = 0; ; lane += 1) {
      const taken = lanes[lane] ?? []
      lanes[lane] = taken
      const fit = choices.find(({ box }) => taken.every(([from, to]) => box[1] + AIR <= from || box[0] >= to + AIR))
      if (!fit) continue
      taken.push(fit.box)
      return { item, lane, ...fit }
    }
  })
}

/**
 * Like `place`, for marks that are lines going down from their lane: of all orders, the one in which the fewest lines cross
 * a label below, and then the one with the fewest lanes. For a handful of items.
 */
export function placeLines<T extends Item>(
  items: readonly T[],
  width: number,
  size: number,
  prefer: (item: T) => 'start' | 'end',
): Placed<T>[] {
  const tried = orders(items).map((order) => place(order, width, size, prefer))
  const cost = (placed: readonly Placed<T>[]): number =>
    crossings(placed) * 100 + Math.max(0, ...placed.map(({ lane }) => lane))
  return tried.reduce((best, one) => (cost(one) < cost(best) ? one : best))
}

export function crossings(placed: readonly Placed<Item>[]): number {
  return placed.flatMap((line) =>
    placed.filter(({ lane, box }) => lane > line.lane && box[0] < line.item.x0 && line.item.x0 < box[1]),
  ).length
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, index) =>
    orders(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  )
}

interface Choice {
  readonly box: [number, number]
  readonly x: number
  readonly anchor: 'start' | 'end'
  readonly text: string
}

function sides(item: Item, width: number, size: number, prefer: 'start' | 'end'): Choice[] {
  const room = { start: width - item.x1 - GAP, end: item.x0 - GAP }
  const order: Choice['anchor'][] = prefer === 'start' ? ['start', 'end'] : ['end', 'start']
  const texts = [item.label, item.short ?? item.label]
  const text = texts.find((one) => order.some((anchor) => textWidth(one, size) <= room[anchor]))
  if (text === undefined) {
    const wider = room.start >= room.end ? 'start' : 'end'
    return [choice(item, wider, fitted(item.short ?? item.label, room[wider], size), size)]
  }
  return order
    .filter((anchor) => textWidth(text, size) <= room[anchor])
    .map((anchor) => choice(item, anchor, text, size))
}

function choice(item: Item, anchor: Choice['anchor'], text: string, size: number): Choice {
  const length = textWidth(text, size)
  return anchor === 'start'
    ? { box: [item.x0, item.x1 + GAP + length], x: item.x1 + GAP, anchor, text }
    : { box: [item.x0 - GAP - length, item.x1], x: item.x0 - GAP, anchor, text }
}

/** The text cut to a width in pixels, with `…` where something is left out. */
function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** A width that no common system font goes beyond by much: what is not narrow counts as wide. In pixels at `size` pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size
}

function emsOf(character: string): number {
  if (/[ijltfrI.,:;'’|()[\]\s/–-]/.test(character)) return 0.4
  if (/[mwMW@%]/.test(character)) return 0.98
  if (/[a-z0-9]/.test(character)) return 0.63
  if (/[A-Z]/.test(character)) return 0.78
  return /[…—⟨⟩]/.test(character) || (character.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : 0.8
}
