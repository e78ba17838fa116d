import type { Assessment, Exhibit, Provenance } from '../model/index.js'
import type { Grounds } from './grounds.js'
import { type Check, dayPart, type Fact, foreign, type Part, type Sentence, say, type Text } from './page.js'
import { visible } from './visible.js'
import { grouped, timeCode } from './words.js'

const MEDIUM = { recording: 'recording', transcript: 'transcript', account: 'third party’s account' } as const
const ORIGIN = {
  engine: 'machine transcription',
  person: 'transcribed by a person',
  'third-party': 'written by a third party',
  unknown: 'origin not known',
} as const

export function kickerOf({ transcript }: Assessment): string {
  return `Dating assessment of a ${MEDIUM[transcript.medium]}`
}

export function subjectOf({ exhibit, provenance }: Assessment): Text {
  return provenance.attributedTo === null
    ? [foreign(exhibit.name)]
    : ['Statement attributed to ', foreign(provenance.attributedTo)]
}

/** What all of the page depends on and does not examine. */
export function conditionOf({ assessment: { transcript }, cites }: Grounds): Sentence {
  return say(cites(['exhibit']), CONDITION[transcript.medium])
}

const CONDITION = {
  recording:
    'This page dates the words, on the condition that the recording is authentic. It does not examine whose voice it is, or whether the sound was altered.',
  transcript:
    'This page dates the words of a transcript, on the condition that it is true to an authentic recording. The recording itself was not heard.',
  account:
    'Hearsay: this page rests on what a third party says of a recording that is not held here. It holds only if that account is true and the recording authentic.',
} as const

/** The exhibit's identity, for the head of the page. */
export function identityOf({ exhibit, provenance, transcript }: Assessment): Fact[] {
  const { durationSeconds } = exhibit
  return [
    fact('exhibit', 'File', foreign(exhibit.name), ` · ${grouped(exhibit.bytes)} bytes · `, foreign(exhibit.mediaType)),
    ...(durationSeconds === null ? [] : [fact(null, 'Length', timeCode(durationSeconds))]),
    fact('surfaced', 'Released', provenance.surfaced === null ? 'day not given' : dayPart(provenance.surfaced)),
    ...toldOf(provenance),
    fact(
      null,
      'Words',
      `${ORIGIN[transcript.origin.by]}: `,
      foreign(transcript.origin.name),
      ', ',
      ...spokenIn(transcript.language),
    ),
    fact(null, 'SHA-256', foreign(exhibit.sha256)),
  ]
}

/** What was told of it as a message. */
function toldOf({ medium, outlet, seconds, addressees = [] }: Provenance): Fact[] {
  return [
    ...(medium === undefined ? [] : [fact(null, 'Medium', foreign(medium))]),
    ...(seconds === undefined ? [] : [fact(null, 'Length, as told', timeCode(seconds))]),
    ...(outlet === undefined ? [] : [fact(null, 'Put out by', foreign(outlet))]),
    ...(addressees.length === 0 ? [] : [fact(null, 'Speaks to', foreign(addressees.join(', ')))]),
  ]
}

function spokenIn(language: string): Part[] {
  return language === 'und' ? ['language not known'] : ['language ', foreign(language)]
}

function fact(anchor: string | null, term: string, ...text: readonly Part[]): Fact {
  return { anchor, term, text }
}

/** What the file says about itself, and what made this page. */
export function madeOf({ exhibit, versions }: Assessment): Fact[] {
  return [
    fact(null, 'Program', 'postquem ', foreign(versions.postquem)),
    fact(null, 'Chronology', foreign(versions.chronology), ` · ${grouped(versions.events)} events`),
    ...tracksOf(exhibit),
    ...exhibit.tags.map(({ name, value }) =>
      fact(null, 'The file says', foreign(name), ' = ', foreign(value), ' (about the file, not about the speech)'),
    ),
  ]
}

function tracksOf({ container, tracks }: Exhibit): Fact[] {
  const inside = tracks.map(({ type, codec, detail }) =>
    fact(null, `Track, ${type}`, foreign(codec), detail === '' ? '' : ', ', foreign(detail)),
  )
  return container === null ? inside : [fact(null, 'Container', foreign(container)), ...inside]
}

/** How anybody can check the page by hand. */
export function checkOf({ exhibit, provenance, transcript }: Assessment): Check {
  const file = shellWord(fileName(exhibit.name))
  const kind = transcript.medium === 'account' ? ' --kind account' : ''
  const speaker =
    provenance.attributedTo === null
      ? ''
      : ` --attributed-to ${shellWord(typeable(provenance.attributedTo) ? provenance.attributedTo : 'NAME')}`
  const surfaced = provenance.surfaced === null ? '' : ` --surfaced ${provenance.surfaced}`
  return {
    command: `sha256sum ${file}`,
    prints: `${exhibit.sha256}  ${fileName(exhibit.name)}`,
    rerun: `postquem examine ${file}${kind}${speaker}${surfaced} --json`,
  }
}

/** The name as it can be typed: `FILE` where it can't, and never taken for an option. */
function fileName(name: string): string {
  if (!typeable(name)) return 'FILE'
  return name.startsWith('-') ? `./${name}` : name
}

function typeable(text: string): boolean {
  return text !== '' && visible(text) === text && !text.includes('\\')
}

/** A word that a shell takes as it is. */
function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
