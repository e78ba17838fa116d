import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { MAY_IMPORT } from './testing/may-import.js'

const ROOMS = (MAY_IMPORT.corridor ?? []).filter((place) => place !== 'model')
const src = fileURLToPath(new URL('../src', import.meta.url))

interface Import {
  readonly file: string
  readonly target: string
}

function sources(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
}

function place(file: string): string {
  const [first = ''] = file.split('/')
  return first.replace(/\.ts$/, '')
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({ file, target: match[1] as string }))
}

function local({ file, target }: Import): string | null {
  return target.startsWith('.') ? normalize(join(dirname(file), target)).replace(/\.js$/, '.ts') : null
}

const product = sources().filter((file) => !file.endsWith('.test.ts'))

test('every place imports only what the table allows, and another room only by its door', () => {
  const wrong = []
  for (const file of product) {
    for (const one of importsOf(file)) {
      const target = local(one)
      if (target === null || place(target) === place(file)) continue
      const allowed = MAY_IMPORT[place(file)]?.includes(place(target)) ?? false
      const byDoor =
        target === `${place(target)}/index.ts` ||
        !target.includes('/') ||
        place(target) === 'adapters' ||
        place(target) === 'testing'
      if (!allowed || !byDoor) wrong.push(`${file} imports ${target}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('a room does no I/O: no node: module, no clock, no chance', () => {
  const wrong = []
  for (const file of product.filter((name) => [...ROOMS, 'model'].includes(place(name)))) {
    const text = readFileSync(join(src, file), 'utf8')
    for (const taboo of [
      /from 'node:/,
      /Date\.now\(/,
      /new Date\(\)/,
      /Math\.random\(/,
      /process\./,
      /\bfetch\(/,
      /console\./,
    ]) {
      if (taboo.test(text)) wrong.push(`${file}: ${taboo.source}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('a door only exports', () => {
  for (const room of [...ROOMS, 'model']) {
    const file = `${room}/index.ts`
    if (!product.includes(file)) continue
    const lines = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    assert.match(
      lines,
      /^\s*(export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s+'[^']+';?\s*)*$/,
      `${file} does more than export`,
    )
  }
})

test('no import goes in a circle', () => {
  const graph = new Map(
    product.map((file) => [
      file,
      importsOf(file)
        .map(local)
        .filter((target) => target !== null),
    ]),
  )
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
})
