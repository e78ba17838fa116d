import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { caseShelf } from './case-shelf.js'

let outer: string
let dir: string

before(async () => {
  outer = await mkdtemp(join(tmpdir(), 'postquem-shelf-'))
  dir = join(outer, 'cases')
  await writeFile(join(outer, 'secret.txt'), 'secret')
  await aCase('a.case', {
    exhibit: { mediaType: 'audio/ogg' },
    provenance: { attributedTo: 'Elena Maras' },
    dating: { window: '2023-08', mostLikely: '2023-08-26' },
  })
  await mkdir(join(dir, 'a.case', 'exhibit'))
  await writeFile(join(dir, 'a.case', 'exhibit', 'statement.opus'), '0123456789')
  await writeFile(join(dir, 'a.case', 'report.html'), '<p>report</p>')
  await aCase('broken.case', null)
  await writeFile(join(dir, 'broken.case', 'assessment.json'), '{"dating":')
  await aCase('odd.case', { provenance: 'x', dating: [1], exhibit: { mediaType: 7 } })
  await mkdir(join(dir, 'no-case'))
  await mkdir(join(dir, '.partial'))
  await writeFile(join(dir, '.partial', 'assessment.json'), '{}')
  await writeFile(join(dir, 'file.txt'), 'x')
  await aCase('linked.case', {})
  await symlink('../../secret.txt', join(dir, 'linked.case', 'report.html'))
  await symlink('../..', join(dir, 'linked.case', 'exhibit'))
  await aCase('looped.case', {})
  await symlink('report.html', join(dir, 'looped.case', 'report.html'))
})
after(() => rm(outer, { recursive: true, force: true }))

async function aCase(name: string, assessment: unknown): Promise<void> {
  await mkdir(join(dir, name), { recursive: true })
  await writeFile(join(dir, name, 'assessment.json'), JSON.stringify(assessment))
}

test('a case is a folder that holds an assessment; a broken one is listed and hides no other', async () => {
  const unknown = { attributedTo: null, mostLikely: null, window: null }
  assert.deepEqual(await caseShelf(dir).listCases(), [
    { name: 'a.case', attributedTo: 'Elena Maras', mostLikely: '2023-08-26', window: '2023-08' },
    { name: 'broken.case', ...unknown },
    { name: 'linked.case', ...unknown },
    { name: 'looped.case', ...unknown },
    { name: 'odd.case', ...unknown },
  ])
})

test('the files of a case are read, the exhibit with its type and in parts', async () => {
  const shelf = caseShelf(dir)
  const report = await shelf.readCaseFile('a.case', 'report.html')
  assert.equal(report && (await text(report.open(0, report.bytes - 1))), '<p>report</p>')
  const exhibit = await shelf.readCaseFile('a.case', 'exhibit')
  assert.deepEqual(exhibit && [exhibit.fileName, exhibit.mediaType, exhibit.bytes], ['statement.opus', 'audio/ogg', 10])
  assert.equal(exhibit && (await text(exhibit.open(3, 6))), '3456')
})

test('nothing outside is read, by name or by link, and what is missing is null', async () => {
  const shelf = caseShelf(dir)
  for (const [name, file] of [
    ['..', 'secret.txt'],
    ['../cases/a.case', 'report.html'],
    ['a.case', '../../secret.txt'],
    ['a.case/exhibit', 'statement.opus'],
    ['a.case\0', 'report.html'],
    ['', 'secret.txt'],
    ['.partial', 'assessment.json'],
    ['linked.case', 'report.html'],
    ['linked.case', 'exhibit'],
    ['looped.case', 'report.html'],
    ['no-case', 'assessment.json'],
    ['odd.case', 'exhibit'],
    ['file.txt', 'report.html'],
    ['x'.repeat(5000), 'report.html'],
  ])
    assert.equal(await shelf.readCaseFile(name ?? '', file ?? ''), null, `${name} ${file}`)
})
