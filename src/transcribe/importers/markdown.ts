import type { Imported } from './imported.js'
import { decodeEntities, withoutTags } from './markup.js'
import { account, plainText } from './plain.js'

/** Markdown read as text: marks go, words stay. Pages are never drawn from it. */
export function markdown(text: string): Imported {
  return plainText(bare(text))
}

/** A report written in Markdown. */
export function markdownAccount(text: string): Imported {
  return account(bare(text))
}

function bare(text: string): string {
  const lines = text.split('\n')
  const matterEnd = lines[0] === '---' ? lines.slice(0, 500).indexOf('---', 1) : -1
  return lines
    .slice(matterEnd + 1)
    .map((line) => bareLine(line.replaceAll(/\s+/g, ' ')))
    .join('\n')
}

/** Fences, rules and the lines under a table's head hold no words. */
function isDrawn(line: string): boolean {
  return line.length < 1000 && /^ ?(?:```|~~~|(?:[-*_] ?){3,}$|\|?[ :|-]+\|[ :|-]*$)/.test(line)
}

function bareLine(line: string): string {
  if (isDrawn(line)) return ''
  const head = line.replace(/^\s{0,3}(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)?/, '').replace(/\s+#{1,}\s*$/, '')
  const words = head
    .replaceAll(/!?\[([^[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s+"[^"]{0,200}")?\)|\[[^[\]]{0,100}\])/g, '$1')
    .replaceAll(/\[\^[^[\]]{1,50}\]:?/g, '')
    .replaceAll(/(\*\*|__|~~|`{1,2})(?=\S)|(?<=\S)(\*\*|__|~~|`{1,2})/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
  const cells = /^\s*\|.*\|\s*$/.test(words) ? words.replaceAll('|', ' ') : words
  return decodeEntities(withoutTags(cells)).replaceAll(/ {2,}/g, ' ').trim()
}
