import type { Observance } from '../../../model/index.js'
import type { Knowledge, Rule } from '../../rule.js'

interface Finder {
  readonly pattern: RegExp
  readonly feastOf: ReadonlyMap<string, string>
}

const finders = new WeakMap<Knowledge, Finder>()

/** Observances by their names; which day they fall on is for `date` to reckon. */
export const feast: Rule = {
  name: 'en/feast',
  *find(sentence, knowledge) {
    const { pattern, feastOf } = finderOf(knowledge)
    for (const match of sentence.matchAll(pattern)) {
      const name = feastOf.get(match[1]?.toLowerCase() ?? '')
      const year = /^,? (?:of )?((?:19|20)\d\d)\b/.exec(sentence.slice(match.index + match[0].length))
      if (name) {
        yield {
          of: 'feast',
          from: match.index,
          to: match.index + match[0].length,
          value: { type: 'feast', feast: name, year: year ? Number(year[1]) : null },
        }
      }
    }
  },
}

function finderOf(knowledge: Knowledge): Finder {
  const known = finders.get(knowledge) ?? build(knowledge.observances)
  finders.set(knowledge, known)
  return known
}

function build(observances: readonly Observance[]): Finder {
  const feastOf = new Map<string, string>()
  for (const { names } of observances) {
    for (const name of names) if (!feastOf.has(name.toLowerCase())) feastOf.set(name.toLowerCase(), names[0] ?? name)
  }
  const longestFirst = [...feastOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const names = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
  // A feast's name is written with a capital; that keeps "easter" in a code name or "may day" in a sentence out.
  return { pattern: new RegExp(`(?<![\\w-])(${names.join('|') || '(?!)'})(?![\\w-])`, 'giu'), feastOf }
}
