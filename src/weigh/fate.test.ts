import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fate } from '../model/index.js'
import { fateOf, fatesOf } from './fate.js'

const SAYINGS: Readonly<Record<Fate, readonly string[]>> = {
  killed: [
    'killed',
    'Among 30 killed in a strike on a meeting',
    'was killed two days ago',
    'killed a week earlier',
    'killed 8 May 2015',
    'Killed (about 200 dead) by artillery on his convoy',
    "Executed ('suicide') and sunk in a mountain lake",
    'shot dead',
    'Assassinated by a rival',
    'buried alive and killed',
    'killed along with his wife and deputy',
    'not only wounded but killed',
    'not confirmed killed',
  ],
  died: [
    'died',
    'Dead or gravely ill',
    'Long dead',
    'passed away in hospital',
    'brain-dead',
    'no longer alive',
    'is not alive',
    "Death reported by 'sources'",
    'died of wounds',
    'succumbed to his illness',
  ],
  incapacitated: ['in a coma', 'incapacitated by a stroke', 'unable to speak', 'on life support'],
  wounded: ['wounded', 'Head wound from a strike', 'gravely injured', 'paralysed', 'alive but wounded'],
  captured: [
    'captured',
    'Under house arrest in Karachi',
    'Detained or silenced after accusing a former vice-premier',
    'arrested for the killing of a rival',
    'arrested on murder charges',
    'accused of murder and jailed',
    'alive and in custody',
  ],
  fled: ['Fled, on his way to Venezuela', 'escaped to a neighbouring country', 'went into exile', 'defected'],
  resigned: ['resigned', 'stepped down', 'replaced by his deputy', 'sidelined', 'ousted', 'executive sacked'],
  released: ['released', 'freed in an exchange', 'set free'],
  alive: [
    'alive',
    'Still alive (hint)',
    'He is well, free and commenting',
    'was not killed',
    'not dead',
    "wasn't killed in the raid",
    'did not die',
    'reports of his death are false',
    'faked his own death',
    'his killing was staged',
    'survived an assassination attempt',
    'denies that he was killed',
    'unharmed',
  ],
  other: [
    'gravely ill',
    'dying',
    'Heart attack after a meeting',
    'executive of a company',
    'sentenced to death',
    'receives death threats',
    'killed three people',
    'killed his rival',
    'mourns the death of his son',
    "sons' deaths faked",
    'his father died',
    'ordered the execution of prisoners',
    'dead or alive',
    'wants to kill a rival',
    'target of an assassination plot',
    'skilled in speaking',
    'visited a deadline meeting',
    '',
  ],
}

for (const [fate, sayings] of Object.entries(SAYINGS)) {
  test(`said to be ${fate}`, () => {
    assert.deepEqual(
      sayings.map((what) => [what, fateOf(what)]),
      sayings.map((what) => [what, fate]),
    )
  })
}

test('all the fates that a claim leaves open are told, the gravest first', () => {
  assert.deepEqual(fatesOf('Wounded or killed in an air strike'), ['killed', 'wounded'])
  assert.deepEqual(fatesOf('Dead or captured, several times'), ['died', 'captured'])
  assert.deepEqual(fatesOf('gravely ill'), [])
})
