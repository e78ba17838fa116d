import { type Assessment, type Gap, noun, type Verdict, type Warning } from '../model/index.js'
import {
  aBound,
  aCall,
  aClaim,
  aCurve,
  aDating,
  aGap,
  aLink,
  aMessage,
  anAssessment,
  anEvent,
  anExhibit,
  aReference,
  aTranscript,
  aVerdict,
  segments,
} from './builders.js'

/** Whole assessments for tests. The speakers, their rumours and their files are invented; the events are real. */

/** A recording with a firm window, a soft bound, a curve, and one rumour of five refuted. */
export function reliefStatement(): Assessment {
  const transcript = aTranscript({
    segments: segments(
      [6, 'Friends of the Northern Relief League, this is Idris Valmorane.'],
      [9, 'The old city of Mosul has been taken back, and its people are asking when the water will run again.'],
      [8, 'In America they watched the sun go dark from one coast to the other.'],
      [9, 'And after the flood in Houston we learned once more what a pump is worth.'],
      [8, 'The spacecraft Cassini has fallen into Saturn, after twenty years.'],
      [10, 'Some of you have read that I died in May. You hear my voice; judge for yourselves.'],
      [9, 'Next week the Germans go to vote, and we shall ask the new parliament for its help.'],
      [8, 'Do not let the drivers of the ministry pass before they have paid.'],
      [7, 'My brother was at the wedding in Arden two months ago.'],
    ),
  })
  const references = [
    aReference(transcript, { id: 'r1', text: 'The old city of Mosul has been taken back' }),
    aReference(transcript, {
      id: 'r2',
      text: 'they watched the sun go dark from one coast to the other',
      by: 'en/described-event',
    }),
    aReference(transcript, { id: 'r3', text: 'the flood in Houston', by: 'en/described-event' }),
    aReference(transcript, { id: 'r4', text: 'The spacecraft Cassini has fallen into Saturn' }),
    aReference(transcript, {
      id: 'r5',
      text: 'I died in May',
      of: 'rumour',
      meant: 'quoted',
      by: 'en/rumour',
      value: { type: 'rumour', names: ['Idris Valmorane'], fate: 'died' },
    }),
    aReference(transcript, { id: 'r6', text: 'Next week the Germans go to vote', meant: 'ahead' }),
    aReference(transcript, {
      id: 'r7',
      text: 'Do not let the drivers of the ministry pass',
      of: 'call',
      meant: 'ahead',
      by: 'en/call',
      value: { type: 'call', targets: ['officials', 'transport'], regions: ['Arden'], force: 'order' },
    }),
    aReference(transcript, { id: 'r8', text: 'the wedding in Arden' }),
    aReference(transcript, {
      id: 'r9',
      text: 'two months ago',
      of: 'time',
      by: 'en/ago',
      value: { type: 'relative', days: { from: -75, to: -50 }, anchor: 'speech' },
    }),
  ]
  const mosul = anEvent('Recapture of Mosul', '2017-07-09/2017-07-10', { type: 'capture', places: ['Mosul'] })
  const eclipse = anEvent('Solar eclipse of August 21, 2017', '2017-08-21', { foreseenFrom: '2000-01-01' })
  const harvey = anEvent('Hurricane Harvey', '2017-08-17/2017-09-02', {
    type: 'disaster',
    knownFrom: '2017-08-26',
    places: ['Houston'],
  })
  const imelda = anEvent('Tropical Storm Imelda', '2019-09-17/2019-09-19', { type: 'disaster', places: ['Houston'] })
  const cassini = anEvent('End of the Cassini mission', '2017-09-15', { foreseenFrom: '2017-04-04' })
  const vote = anEvent('German federal election', '2017-09-24', { type: 'election', foreseenFrom: '2017-01-24' })
  return anAssessment({
    provenance: { attributedTo: 'Idris Valmorane', surfaced: '2017-09-28', spoken: true },
    transcript,
    references,
    links: [
      aLink('r1', mosul, { probability: 0.98 }),
      aLink('r2', eclipse, {
        probability: 0.91,
        firm: false,
        earlier: 'foreseen',
        why: 'described: an eclipse, seen across the United States',
      }),
      aLink('r3', harvey, {
        probability: 0.83,
        firm: false,
        rivals: [{ event: imelda, probability: 0.11 }],
        why: 'described: a flood, with the place Houston',
      }),
      aLink('r4', cassini, { probability: 0.96, earlier: 'foreseen' }),
      aLink('r6', vote, {
        probability: 0.78,
        firm: false,
        earlier: 'foreseen',
        why: 'described: a vote in Germany, still to come',
      }),
    ],
    dating: aDating({
      window: '2017-07-09/2017-09-28',
      notBefore: aBound('not-before', '2017-07-09', ['r1'], {
        why: 'The words speak of the recapture of Mosul as done, and it could not be called done before 2017-07-09.',
      }),
      notAfter: aBound('not-after', '2017-09-28', ['surfaced'], { why: 'It was public on 2017-09-28.' }),
      softNotBefore: aBound('not-before', '2017-09-15', ['r3', 'r4'], {
        strength: 'soft',
        why: 'The words tell of the flood in Houston and of the end of Cassini; the latter had been announced, so it carries no firm bound.',
      }),
      softNotAfter: aBound('not-after', '2017-09-24', ['r6'], {
        strength: 'soft',
        why: 'The words speak of the German election as still to come.',
      }),
      mostLikely: '2017-09-18',
      credible: [
        { level: 0.5, from: '2017-09-16', to: '2017-09-21' },
        { level: 0.9, from: '2017-09-08', to: '2017-09-27' },
      ],
      curve: aCurve('2017-07-09', '2017-09-28', '2017-09-18', 5),
      drivers: [
        { reference: 'r1', also: [], windowWithout: '../2017-09-28', mostLikelyWithout: '2017-09-18' },
        { reference: 'r4', also: [], windowWithout: '2017-07-09/2017-09-28', mostLikelyWithout: '2017-09-03' },
        { reference: 'r6', also: [], windowWithout: '2017-07-09/2017-09-28', mostLikelyWithout: '2017-09-20' },
      ],
      notes: [
        'An event is taken to be spoken of first from the day on which it was reported; a speaker who saw it could be a day earlier.',
      ],
    }),
    verdicts: reliefVerdicts(),
    calls: [
      aCall('k1', 'r7', {
        quote: 'Do not let the drivers of the ministry pass',
        start: 58.5,
        targets: ['officials', 'transport'],
        regions: ['Arden'],
      }),
    ],
    warnings: [
      noun('warning', {
        target: 'transport',
        regions: ['Arden'],
        sentence:
          'Drivers of the ministry in Arden may be stopped on the road: the statement asks its hearers not to let them pass.',
        calls: ['k1'],
      }) satisfies Warning,
    ],
    claimRelations: [
      noun('claim-relation', {
        of: 'versions',
        claims: ['c1', 'c2'],
        why: 'Two tellings of one death that differ in the day: 2017-05-28 and 2017-07-11.',
      }),
    ],
    gap: reliefHistory(),
    context: [
      noun('context', { event: cassini, daysBefore: 3, shared: ['Cassini'], references: ['r4'] }),
      noun('context', { event: harvey, daysBefore: 16, shared: ['Houston'], references: ['r3'] }),
    ],
    limits: ['The voice was not compared with other recordings of the speaker.'],
  })
}

function reliefHistory(): Gap {
  const first = aMessage('m1', '2015-06', { medium: 'video', seconds: 611, outlet: 'Relief League' })
  const second = aMessage('m2', '2016-11-03', {
    released: '2016-11-05',
    medium: 'audio',
    seconds: 1_442,
    addressees: ['the donors'],
    title: 'To the donors',
    source: 'https://relief.example/archive/2016-11-03',
  })
  return aGap({
    previous: second,
    days: { from: 248, to: 329 },
    sentence: 'It is the first known message in 248 to 329 days.',
    messages: [first, second],
    silences: [
      { after: 'm1', before: 'm2', days: { from: 490, to: 521 } },
      { after: 'm2', before: null, days: { from: 248, to: 329 } },
    ],
    remarks: [{ about: 'length', sentence: 'Shorter than both earlier messages.', messages: ['m1', 'm2'] }],
  })
}

function reliefVerdicts(): Verdict[] {
  const claim = aClaim('c1', {
    what: 'died of a fever',
    when: '2017-05-28',
    where: 'Arden',
    by: 'Arden Morning Post',
    publishedOn: '2017-06-16',
    source: 'https://post.example/2017/06/16/valmorane',
    grade: 'C3',
    earlier: [
      {
        on: '2017-06-20',
        outcome: 'unsettled',
        exhibit: 'greeting.opus',
        sha256: '77aa0c1d9be2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9011223',
        notBefore: null,
      },
    ],
  })
  return [
    aVerdict(claim, {
      outcome: 'refuted',
      likelihood: { word: 'almost certain', from: 95, to: 99 },
      because: ['r1'],
      reason: 'The speaker mentions the recapture of Mosul, which came 42 days after the claimed death.',
      wouldSettle: null,
    }),
    aVerdict(aClaim('c2', { what: 'died, no cause told', when: '2017-07-11', by: 'a regional monitor' }), {
      likelihood: { word: 'very likely', from: 80, to: 95 },
      because: ['r3', 'r4'],
      reason: 'Only soft evidence places the words after the claimed day.',
      wouldSettle: 'A firm reference to an event after 2017-07-11.',
    }),
    aVerdict(
      aClaim('c3', {
        fate: 'wounded',
        what: 'hurt in a road accident',
        when: '2017-08',
        by: 'Radio Lumen',
        publishedOn: '2017-08-30',
      }),
      {
        reason: 'A person who was hurt can speak, so the words neither contradict nor confirm it.',
        wouldSettle: 'A medical record, or a picture of a later day.',
      },
    ),
    aVerdict(
      aClaim('c4', { fate: 'resigned', what: 'gave up the chair of the League', when: '2017-09-20/2017-09-22' }),
      {
        reason: 'The claimed days lie inside the window.',
      },
    ),
    aVerdict(aClaim('c5', { fate: 'captured', what: 'held at a border crossing', by: 'an unsigned message' }), {
      reason: 'No day is claimed, so the date cannot bear on it.',
      wouldSettle: 'A day for the claimed arrest.',
    }),
  ]
}

/** Words that date nothing, and no release day. */
export function silentText(): Assessment {
  const text = 'Keep the wells clean, mend the nets, and be kind to one another.'
  return anAssessment({
    exhibit: anExhibit({
      name: 'letter.txt',
      sha256: '0f4c1d2b7a6e8d90b3c5f7a1e2d4c6b8a09182736455463728190a0b0c0d0e0f',
      bytes: 65,
      mediaType: 'text/plain',
      durationSeconds: null,
      container: null,
      tracks: [],
      tags: [],
    }),
    transcript: aTranscript({
      medium: 'transcript',
      origin: { by: 'person', name: 'plain text' },
      segments: [{ id: 's1', start: null, end: null, speaker: null, text, words: [] }],
    }),
    dating: aDating({ notes: ['No reference was found, so no day can be told.'] }),
    verdicts: [
      aVerdict(aClaim('c1', { what: 'drowned', when: '2011' }), { reason: 'The words do not date the text.' }),
    ],
  })
}

/** A report about a recording that nobody holds: decades, an open end, a conflict, two scripts, and hostile words. */
export function hearsayAccount(): Assessment {
  const transcript = aTranscript({
    medium: 'account',
    language: 'und',
    origin: { by: 'third-party', name: 'report of the Lumen news agency' },
    segments: [
      'The man, who gave his name as سليم الوادي, greeted the ITER builders on the first plasma.',
      'He said that the comet \u202Ehtomorf\u202C had come back <b>before</b> the new moon | and | after.',
      'אבי said that the euro had just replaced the mark.',
      'He named 3 December 2024 as the day of the harvest feast.',
    ].map((text, index) => ({ id: `s${index + 1}`, start: null, end: null, speaker: null, text, words: [] })),
  })
  const euro = anEvent('Introduction of euro notes and coins', '2002-01-01', {
    type: 'economy',
    foreseenFrom: '1998-05-03',
  })
  return anAssessment({
    exhibit: anExhibit({
      name: '-rf "report" <i>.md',
      sha256: 'd2c9b8a7968574635241302f1e0dccbbaa998877665544332211009f8e7d6c5b',
      bytes: 1_204,
      mediaType: 'text/markdown',
      durationSeconds: null,
      container: null,
      tracks: [],
      tags: [],
    }),
    provenance: { attributedTo: 'سليم الوادي', surfaced: null, spoken: true },
    transcript,
    references: [
      aReference(transcript, {
        id: 'r1',
        text: 'the comet \u202Ehtomorf\u202C had come back <b>before</b> the new moon | and | after',
        meant: 'quoted',
      }),
      aReference(transcript, { id: 'r2', text: 'the euro had just replaced the mark' }),
      aReference(transcript, {
        id: 'r3',
        text: '3 December 2024',
        of: 'time',
        by: 'en/explicit-date',
        value: { type: 'absolute', span: { from: '2024-12-03', to: '2024-12-03' }, weekdays: [] },
      }),
    ],
    links: [aLink('r2', euro, { probability: 0.88 })],
    dating: aDating({
      window: '2002-01-01/..',
      notBefore: aBound('not-before', '2002-01-01', ['r2'], {
        why: 'The account speaks of euro notes as in use since 2002-01-01.',
      }),
      softNotBefore: aBound('not-before', '2024-12-03', ['r3'], { strength: 'soft', why: 'A day in 2024 is named.' }),
      conflicts: [
        {
          references: ['r2', 'r3'],
          also: [],
          strength: 'soft',
          why: 'The euro had “just” come, which points to 2002, and a day in 2024 is named: no single date fits both.',
        },
      ],
      notes: [
        'The account gives no words of the recording, so what was meant cannot be told apart from what was reported.',
      ],
    }),
    verdicts: [
      aVerdict(
        aClaim('c1', {
          subject: 'سليم الوادي',
          what: 'emigrated',
          fate: 'fled',
          when: '2001',
          by: '[a blog](javascript:alert(1))',
        }),
        {
          outcome: 'supported',
          likelihood: { word: 'likely', from: 55, to: 80 },
          because: ['r2'],
          reason: 'The account has him abroad after 2002-01-01.',
          wouldSettle: null,
        },
      ),
    ],
    limits: ['Arabic and Hebrew names were kept as written and not looked up.'],
  })
}
