import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Meant } from '../../../model/index.js'
import { dateMeaning } from './date-meaning.js'
import { meaning } from './meaning.js'

type Sentences = readonly string[]

/** The span stands in square brackets. */
function check(decide: typeof meaning, meant: Meant, marked: string): void {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  assert.ok(from >= 0 && to > from, marked)
  assert.equal(decide(marked.replace(/[[\]]/g, ''), from, to), meant, marked)
}

const EVENTS: Readonly<Partial<Record<Meant, Sentences>>> = {
  past: [
    '[Bouteflika’s resignation]',
    'They remembered [the fall of Mosul].',
    'They did not give [the city] up until it was ruined.',
    'I need not mention [the attack on our city].',
    'It was a disaster, not to mention [the war].',
    'Could not celebrate [Passover] this year.',
  ],
  ongoing: [
    'They are still fighting in [the battle of Raqqa].',
    '[Battle of Raqqa] is continuing.',
    '[US] making its exit',
  ],
  ahead: [
    'We will hold [an election].',
    'The Games: [the Olympics] will be held here.',
    'We look to the upcoming [referendum].',
    'We fight until [the fall of the city].',
    'In the run-up to [the election] all is quiet.',
    '[The election] is to be held soon.',
  ],
  hypothetical: [
    'If [the city] falls, we go.',
    'They might join [the war].',
    'Indirect allusion to [the London bombings]',
    '[Killing of a diplomat] (per some reports)',
  ],
  quoted: ['He said: “[The war] is over.”'],
  absent: [
    '[Taliban takeover] not mentioned',
    'No direct mention of [the strike]',
    'Makes no reference to [Paris attacks]',
    'He did not mention [the war].',
    'Nothing on [his own absence]',
    '[The air strike] goes unmentioned.',
    'He says nothing about [the coup].',
    'He speaks of the fall but not [the bombings].',
    'No event after [the reported death] is mentioned',
  ],
}

const DATES: Readonly<Partial<Record<Meant, Sentences>>> = {
  past: [
    'I was born in [1961].',
    'In [1996], the average home was four times the wage.',
    'Since [1951] ours has been an alliance.',
    'Do you remember back in [June 2012]?',
    'We fought for years and they were killed on [12 October 2002].',
    'In [2004] we took office, and we will go on.',
  ],
  ongoing: [
    'States that today is [25 July 2018].',
    'Says the day is [Monday 14 September 2009].',
    'It is now [2011].',
    'Today’s date is the [25 July 2018].',
  ],
  ahead: [
    'We will leave in [2014].',
    'It will end by [2030].',
    'The [2012] Games are going to be great.',
    'We look forward to the summit of [2015].',
  ],
  hypothetical: ['It was reportedly filmed in [May 2011].', 'If we won in [2013], we would rule.'],
  quoted: ['Film bears the date [24 October 2007].', 'Caption dates the video to [autumn 2013].'],
  absent: ['He did not mention [11 September 2001].'],
  unclear: [
    'We have agreed to a rise out to the year [2016].',
    'He agreed to become the chairman of the Year of Exchange in [2006].',
    'Holden announced that it was terminating manufacturing here in [2017].',
    'We have selected the best team to deliver the priorities in [2012].',
    'The [2020] summit was agreed.',
    'The Roadmap [2020] was released.',
    'They had announced elections slated to take place on [23 December 2018].',
    'We spoke of needs after [2014].',
    'This is [2012].',
    'In [2018], our national agenda is the creation of jobs.',
    'We wanted to see it delivered in [2011].',
    '[2012] is an important year.',
    'from [2001] to now we worked',
  ],
}

for (const [name, decide, table] of [
  ['meaning', meaning, EVENTS],
  ['dateMeaning', dateMeaning, DATES],
] as const) {
  for (const [meant, all] of Object.entries(table)) {
    for (const marked of all) {
      test(`${name}: ${meant}: ${marked}`, () => {
        check(decide, meant as Meant, marked)
      })
    }
  }
}
