import { raw, html as tagged } from 'hono/html'
import { visible } from './visible.js'

/** Markup that is ready; only this module makes it, so that whatever is a string is text. */
export type Html = ReturnType<typeof raw>

export type Content = string | number | Html | null | false | readonly Content[]

/** A template whose strings are escaped, with control characters made visible. Nothing in it is awaited. */
export function html(template: TemplateStringsArray, ...values: readonly Content[]): Html {
  return tagged(template, ...values.map(safe)) as Html
}

function safe(value: Content): Content {
  if (typeof value === 'string') return visible(value)
  return Array.isArray(value) ? value.map(safe) : value
}

/** A style sheet or drawing of our own, as it stands. Never anything that came with an exhibit. */
export function trusted(markup: string): Html {
  return raw(markup)
}
