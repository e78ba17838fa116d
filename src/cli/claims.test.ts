import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCli } from '../testing/cli.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-claims-'))
after(() => rmSync(room, { recursive: true, force: true }))

function file(name: string, text: string): string {
  writeFileSync(join(room, name), text)
  return join(room, name)
}

function postquem(data: string, ...args: readonly string[]) {
  return runCli(args, { env: { POSTQUEM_DATA: join(room, data) }, cwd: room })
}

const RAID =
  'id,subject,what,when,by,publishedOn,grade\nraid,Idris Valmorane,killed,2017-05-28,a ministry,2017-06-16,C3\nfell-ill,Idris Valmorane,died of an illness,2017-08-30,a newspaper,2017-09-01,\n'

test('claims are added, listed and shown, and remember what recordings did to them', async () => {
  const added = await postquem('a', 'claims', 'add', file('raid.csv', RAID))
  assert.deepEqual([added.status, added.stdout.split('\n')[0]], [0, 'added raid: Idris Valmorane: killed'])
  const single = ['--subject', 'Idris Valmorane', '--what', 'wounded', '--when', '2017-05-28', '--rests-on', 'raid']
  const one = await postquem('a', 'claims', 'add', ...single)
  assert.match(one.stdout, /^added idris-valmorane-wounded-2017-05-28-[0-9a-f]{4}: /)

  const words = file('words.txt', 'On 9 July 2017 Mosul was recaptured from the Islamic State. I am alive and well.')
  const examine = ['examine', words, '--attributed-to', 'Idris Valmorane', '--json', '--case', 'first.case']
  const first = await postquem('a', ...examine)
  assert.match(first.stderr, /3 of the claims weighed are from the ledger/)
  const document = JSON.parse(first.stdout)
  assert.deepEqual(
    document.claims.map(({ outcome }: { outcome: string }) => outcome),
    ['refuted', 'unsettled', 'unsettled'],
  )
  assert.deepEqual(
    document.claimRelations.map(({ of }: { of: string }) => of),
    ['versions', 'contradiction', 'circle'],
  )

  const listed = await postquem('a', 'claims', 'list', '--subject', 'Valmorane')
  assert.match(listed.stdout, /raid {2}.*C3\)\n {4}refuted, if authentic, by words\.txt \(said on \d{4}-\d\d-\d\d\)/)
  const shown = await postquem('a', 'claims', 'show', 'raid')
  assert.match(shown.stdout, /Grade {8}C3/)
  assert.match(shown.stdout, /refuted \(if authentic\) by words\.txt, SHA-256 .*“9 July 2017”/)

  // Examined again, nothing is said twice, and the same comes out; another exhibit sees what was said before.
  const kept = readFileSync(join(room, 'a/ledger/verdicts.jsonl'), 'utf8')
  const again = await postquem('a', ...examine)
  assert.equal(again.stdout, first.stdout)
  assert.equal(readFileSync(join(room, 'a/ledger/verdicts.jsonl'), 'utf8'), kept)
  const other = file('other.txt', 'In August 2017 I was at home.')
  const second = await postquem('a', 'examine', other, '--attributed-to', 'Idris Valmorane', '--json')
  assert.equal(JSON.parse(second.stdout).claims[0].earlier[0].outcome, 'refuted')
  const without = await postquem('a', 'examine', other, '--attributed-to', 'Idris Valmorane', '--json', '--no-ledger')
  assert.deepEqual(JSON.parse(without.stdout).claims, [])
  const stranger = await postquem('a', 'examine', other, '--attributed-to', 'Elena Maras', '--json', '--case', 'b.case')
  assert.deepEqual(JSON.parse(stranger.stdout).claims, [])
})

test('a review of another desk is read as claims, without its rating', async () => {
  const review = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ClaimReview',
        claimReviewed: 'She was arrested at the border',
        itemReviewed: {
          '@type': 'Claim',
          datePublished: '2023-07-18T08:00:00Z',
          author: { '@type': 'Organization', name: 'an invented newspaper' },
          appearance: { '@type': 'CreativeWork', url: 'https://news.example/1' },
        },
        reviewRating: { ratingValue: 1, alternateName: 'False' },
      },
    ],
  }
  const path = file('review.json', JSON.stringify(review))
  const nameless = await postquem('r', 'claims', 'add', path)
  assert.equal(nameless.status, 3)
  assert.match(nameless.stderr, /nothing says whom it is about/)
  await postquem('r', 'claims', 'add', path, '--subject', 'Elena Maras')
  const { claims } = JSON.parse((await postquem('r', 'claims', 'list', '--json')).stdout)
  const [{ fate, by, publishedOn, source }] = claims
  assert.deepEqual(
    [fate, by, publishedOn, source],
    ['captured', 'an invented newspaper', '2023-07-18', 'https://news.example/1'],
  )
})

const BAD: readonly (readonly [name: string, text: string, status: number, line: RegExp])[] = [
  ['grade.csv', 'subject,what,grade\nX,killed,Z9\n', 3, /grade\.csv, line 2: field "grade" is no grade: "Z9"/],
  ['day.csv', 'subject,what,when\n\nX,"killed,\nthere",2017-13\n', 3, /day\.csv, line 3: field "when" is no EDTF date/],
  ['rests.json', '{"subject":"X","what":"killed","restsOn":5}', 3, /field "restsOn" must be a list of ids/],
  ['heading.csv', 'subject,what\n', 3, /neither JSON nor a table/],
  ['quote.csv', 'subject,what\nX,"killed\n', 3, /quote\.csv: /],
  [
    'twice.json',
    '[{"id":"a","subject":"X","what":"died"},{"id":"a","subject":"X","what":"killed"}]',
    3,
    /another claim/,
  ],
]

for (const [name, text, status, line] of BAD)
  test(`bad claims are one line, and nothing is added: ${name}`, async () => {
    const result = await postquem('bad', 'claims', 'add', file(name, text))
    assert.equal(result.status, status, result.stderr)
    assert.match(result.stderr, line)
    assert.equal(result.stderr.trim().split('\n').length, 1)
    assert.match((await postquem('bad', 'claims', 'list')).stderr, /holds no such claim/)
  })

test('what was said once stays as it was said', async () => {
  const path = file('once.json', '{"id":"a","subject":"X Y","what":"died","when":"2017"}')
  await postquem('once', 'claims', 'add', path)
  assert.match((await postquem('once', 'claims', 'add', path)).stdout, /^known a:/)
  const other = file('other.json', '{"id":"a","subject":"X Y","what":"died","when":"2018"}')
  const refused = await postquem('once', 'claims', 'add', other)
  assert.equal(refused.status, 3)
  assert.match(refused.stderr, /the ledger holds another claim with the id "a"/)
  assert.equal((await postquem('once', 'claims', 'show', 'b')).status, 2)
  assert.equal((await postquem('once', 'claims', 'add')).status, 2)
})

const WORDS = 'On 9 July 2017 Mosul was recaptured from the Islamic State. I am alive and well.'

function outcomes(stdout: string): readonly (readonly [outcome: string, earlier: number])[] {
  return JSON.parse(stdout).claims.map(({ outcome, earlier }: { outcome: string; earlier: readonly unknown[] }) => [
    outcome,
    earlier.length,
  ])
}

test("a file's claim of the same id stands for the ledger's only where both say the same", async () => {
  const rows = (when: string) => `[{"id":"raid","subject":"Idris Valmorane","what":"killed","when":"${when}"}]`
  await postquem('s', 'claims', 'add', file('later.json', rows('2018-05-28')))
  const words = file('same.txt', WORDS)
  const examine = (claims: string, dir: string, exhibit = words) =>
    postquem('s', 'examine', exhibit, '--attributed-to', 'Idris Valmorane', '--json', '--claims', claims, '--case', dir)

  // The file's rumour is refuted; the ledger's, of another year, must not be said to be.
  const different = await examine(file('earlier.json', rows('2017-05-28')), 's1.case')
  assert.deepEqual(outcomes(different.stdout), [['refuted', 0]])
  assert.match((await postquem('s', 'claims', 'list')).stdout, /not weighed yet/)

  await examine(join(room, 'later.json'), 's2.case')
  const remembered = await examine(join(room, 'later.json'), 's3.case', file('same2.txt', 'I was at home.'))
  assert.deepEqual(outcomes(remembered.stdout), [['unsettled', 1]])
})

test('a verdict that was taken back stands no longer', async () => {
  await postquem(
    't',
    'claims',
    'add',
    '--subject',
    'Idris Valmorane',
    '--what',
    'killed',
    '--when',
    '2017',
    '--id',
    'k',
  )
  const said = { claim: 'k', on: '2026-01-01', outcome: 'refuted', exhibit: 'x.txt', sha256: 'aa', reason: 'so' }
  const verdicts = join(room, 't/ledger/verdicts.jsonl')
  writeFileSync(verdicts, `${JSON.stringify(said)}\n`)
  assert.match((await postquem('t', 'claims', 'list')).stdout, /refuted, if authentic, by x\.txt/)
  const back = { ...said, on: '2026-01-02', outcome: 'unsettled' }
  writeFileSync(verdicts, `${JSON.stringify(said)}\n${JSON.stringify(back)}\n`)
  assert.match((await postquem('t', 'claims', 'list')).stdout, /not settled by the one recording so far/)
  const other = { ...said, sha256: 'bb', exhibit: 'y.txt' }
  writeFileSync(verdicts, `${[said, back, other].map((line) => JSON.stringify(line)).join('\n')}\n`)
  assert.match((await postquem('t', 'claims', 'list')).stdout, /refuted, if authentic, by y\.txt/)
})

test('a review within a page is found, options beside a file are refused, and names keep their letters in ids', async () => {
  const review = { '@type': 'ClaimReview', claimReviewed: 'She was arrested' }
  const page = file('page.json', JSON.stringify({ '@type': 'WebPage', mainEntity: review }))
  const added = await postquem('p', 'claims', 'add', page, '--subject', 'Jörg Müller')
  assert.match(added.stdout, /^added jorg-muller-captured-[0-9a-f]{4}: Jörg Müller: She was arrested$/m)
  const both = await postquem('p', 'claims', 'add', page, '--grade', 'B2')
  assert.equal(both.status, 2)
  assert.match(both.stderr, /both a file and the options of one claim/)
})
