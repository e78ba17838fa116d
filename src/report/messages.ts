import type { Message, Silence } from '../model/index.js'
import { type Grounds, PREVIOUS, sourcePart } from './grounds.js'
import {
  type Cite,
  edtfPart,
  foreign,
  type History,
  type MessageRow,
  type Part,
  prose,
  say,
  type Text,
} from './page.js'
import { shortened } from './visible.js'
import { timeCode } from './words.js'

/** Where this message stands among the others of the same person. The silence is a conclusion only where there is one to count from. */
export function historyOf(grounds: Grounds): History {
  const { gap } = grounds.assessment
  const { previous, sentence, messages } = gap
  const cites = new Map(messages.map((message, index) => [message.id, messageCite(message, index)]))
  const before = previous && (cites.get(previous.id) ?? PREVIOUS)
  return {
    sentence: before && say([before], ...prose(sentence)),
    note: before || sentence === '' ? null : say(grounds.cites(['surfaced']), ...prose(sentence)),
    previous: previous && before === PREVIOUS ? told(previous) : null,
    remarks: gap.remarks.map((remark) => {
      const [first, ...rest] = remark.messages.map((id) => cites.get(id)).filter((cite) => cite !== undefined)
      return say(first ? [first, ...rest] : grounds.cites(['exhibit']), ...prose(remark.sentence))
    }),
    messages: messages.map((message, index) => rowOf(message, index, gap.silences)),
  }
}

/** Messages are cited by their place: an id may come from a file. */
function messageCite({ date }: Message, index: number): Cite {
  return { anchor: `message-${index + 1}`, label: `message of ${shortened(date, 24)}` }
}

function rowOf(message: Message, index: number, silences: readonly Silence[]): MessageRow {
  const silence = silences.find(({ before }) => before === message.id)
  return {
    anchor: messageCite(message, index).anchor,
    when: [edtfPart(message.date)],
    what: whatOf(message),
    silence: silence ? daysOf(silence) : null,
  }
}

function daysOf({ days: { from, to } }: Silence): string {
  return from === to ? `${to} ${to === 1 ? 'day' : 'days'}` : `${from} to ${to} days`
}

function told(message: Message): Text {
  return [edtfPart(message.date), ', ', ...whatOf(message)]
}

/** `audio, 46:12, by an outlet, to the donors: “To the donors” (source)`. */
function whatOf({ medium, seconds, outlet, addressees, title, released, source }: Message): Part[] {
  const facts: Part[][] = [
    medium === null ? ['medium not known'] : [foreign(medium)],
    seconds === null ? [] : [timeCode(seconds)],
    outlet === null ? [] : ['by ', foreign(outlet)],
    addressees.length === 0 ? [] : ['to ', foreign(addressees.join(', '))],
    released === null ? [] : ['released ', edtfPart(released)],
  ].filter((fact) => fact.length > 0)
  const parts = facts.flatMap((fact, index) => (index === 0 ? fact : [', ', ...fact]))
  if (title !== null) parts.push(': “', foreign(title), '”')
  if (source !== null) parts.push(' (', sourcePart(source), ')')
  return parts
}
