import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Failure } from '../../model/index.js'
import { openStore } from './open.js'
import { openEmbedded } from './pglite.js'

const folder = mkdtempSync(join(tmpdir(), 'postquem-embedded-'))
const template = join(folder, 'template')
let copies = 0

/** A data folder with a store that was made, filled with the shipped facts and closed. */
function aStore(): string {
  copies += 1
  const dataDir = join(folder, `copy-${copies}`)
  cpSync(template, dataDir, { recursive: true })
  return dataDir
}

before(async () => {
  await (await openStore({ dataDir: template, lasting: true })).close()
})

after(() => rmSync(folder, { recursive: true, force: true }))

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof Failure, String(error))
  assert.doesNotMatch(error.line, /\n/)
  return error
}

test('without a store the shipped facts answer from memory, and nothing is written', async () => {
  const dataDir = join(folder, 'none')
  const store = await openStore({ dataDir })
  assert.ok((await store.state()).events > 1_000)
  await store.close()
  assert.equal(existsSync(dataDir), false)
})

test('memory and the embedded store hold the same facts', async () => {
  const [memory, embedded] = [
    await openStore({ dataDir: join(folder, 'none') }),
    await openStore({ dataDir: aStore() }),
  ]
  assert.deepEqual(await embedded.state(), await memory.state())
  await embedded.close()
})

test('a store that was filled before spellings were kept, or by another method, gets them when it is opened', async () => {
  const dataDir = aStore()
  const database = await openEmbedded(dataDir)
  await database.run(
    "SET search_path = postquem; DELETE FROM sound; UPDATE setting SET value = '0' WHERE name = 'sounds'",
  )
  await database.close()
  const store = await openStore({ dataDir })
  const spellings = (await store.alike(['khadafi'], 'alike')).get('khadafi') ?? []
  assert.ok(spellings.some(({ spelling }) => spelling === 'gaddafi'))
  const memory = await openStore({ dataDir: join(folder, 'none') })
  assert.deepEqual(spellings, (await memory.alike(['khadafi'], 'alike')).get('khadafi'))
  await store.close()
})

test('a store that another process has open is refused in one line, and its lock is left alone', async () => {
  const dataDir = aStore()
  const open = fileURLToPath(new URL('./open.js', import.meta.url))
  const script = `const { openStore } = await import(${JSON.stringify(open)}); await openStore({ dataDir: ${JSON.stringify(dataDir)} }); console.log('open'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(child.stdout, 'data')
    const failure = await failureOf(openStore({ dataDir }))
    assert.equal(failure.code, 'store')
    assert.match(failure.message, new RegExp(`chronology is in use by another postquem \\(process ${child.pid}\\)`))
    assert.ok(existsSync(join(dataDir, 'chronology.lock')))
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  // The process is gone without having closed: its lock is taken over.
  const store = await openStore({ dataDir })
  assert.ok((await store.state()).events > 1_000)
  await store.close()
  assert.equal(existsSync(join(dataDir, 'chronology.lock')), false)
})

test('a lock of a process whose number was given to another is taken over', {
  skip: process.platform !== 'linux' && 'reads /proc',
}, async () => {
  const dataDir = aStore()
  writeFileSync(join(dataDir, 'chronology.lock'), `${process.pid} 1\n`)
  await (await openStore({ dataDir })).close()
})

test('an import that is killed leaves the store as it was', async () => {
  const dataDir = aStore()
  const first = await openStore({ dataDir })
  const state = await first.state()
  await first.close()
  const file = join(folder, 'many.jsonl')
  const line = (n: number): string =>
    `{"id":"k:${n}","when":"2020-01-01","names":["Killed import ${n}"],"text":"some words ${n % 977}"}\n`
  writeFileSync(file, Array.from({ length: 60_000 }, (_, n) => line(n)).join(''))
  const open = fileURLToPath(new URL('./open.js', import.meta.url))
  const fill = fileURLToPath(new URL('../sources/import.js', import.meta.url))
  const script = `const [{ openStore }, { importFile }] = [await import(${JSON.stringify(open)}), await import(${JSON.stringify(fill)})]
    const store = await openStore({ dataDir: ${JSON.stringify(dataDir)} })
    await importFile(${JSON.stringify(file)}, store, { onProgress: ({ done }) => done > 0.5 && console.log('half') })
    console.log('finished')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.doesNotMatch(said.toString(), /finished/)
  const store = await openStore({ dataDir })
  assert.deepEqual(await store.state(), state)
  assert.deepEqual(
    await store
      .search({ words: 'killed import 7', limit: 5 })
      .then((found) => found.filter(({ event }) => event.id.startsWith('k:'))),
    [],
  )
  await store.close()
})

test('a store of a newer program is refused', async () => {
  const dataDir = aStore()
  const database = await openEmbedded(dataDir)
  await database.run('INSERT INTO postquem.version (step) VALUES (99)')
  await database.close()
  const failure = await failureOf(openStore({ dataDir }))
  assert.match(failure.line, /was made by a newer Postquem \(step 99\)\. Update Postquem/)
  // Refusing has let go of the folder.
  await (await openEmbedded(dataDir)).close()
})

test('a damaged store is told in one line that says what to do', () => {
  const dataDir = aStore()
  truncateSync(join(dataDir, 'chronology', 'global', 'pg_control'), 100)
  const open = fileURLToPath(new URL('./open.js', import.meta.url))
  const script = `const { openStore } = await import(${JSON.stringify(open)}); await openStore({ dataDir: ${JSON.stringify(dataDir)} }).catch((error) => console.log(error.code, error.line))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  assert.match(
    stdout,
    /^store The chronology in .*copy-\d+.chronology cannot be used .*remove that folder and import again[^\n]*\n$/,
    stdout + stderr,
  )
})

test('a folder that cannot be made is told', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const failure = await failureOf(openStore({ dataDir: file, lasting: true }))
  assert.match(failure.line, /cannot be made .*--data/)
})

test('older shipped facts are replaced, newer ones are kept', async () => {
  const dataDir = aStore()
  const tamper = async (value: string): Promise<void> => {
    const store = await openStore({ dataDir })
    await store.put('starter', (async function* () {})(), { whole: true })
    await store.close()
    const database = await openEmbedded(dataDir)
    await database.run(`SET search_path = postquem; UPDATE setting SET value = '${value}' WHERE name = 'starter'`)
    await database.close()
  }
  const countOf = async (): Promise<number> => {
    const store = await openStore({ dataDir })
    const { events } = await store.state()
    await store.close()
    return events
  }
  const all = await countOf()
  await tamper('2999-01-01 other')
  assert.equal(await countOf(), 0)
  await tamper('2000-01-01 other')
  assert.equal(await countOf(), all)
})

test('an unreachable server and a wrong address are told without the password', async () => {
  const failure = await failureOf(openStore({ dataDir: folder, databaseUrl: 'postgres://me:s3cret@127.0.0.1:1/db' }))
  assert.match(
    failure.line,
    /^PostgreSQL at 127\.0\.0\.1:1\/db cannot be used \(connect ECONNREFUSED 127\.0\.0\.1:1\)\. Check DATABASE_URL/,
  )
  const wrong = await failureOf(openStore({ dataDir: folder, databaseUrl: 'mysql://me:s3cret@h/db' }))
  assert.doesNotMatch(failure.line + wrong.line, /s3cret/)
})

test('the lock names the process that holds it', async () => {
  const dataDir = join(folder, 'held')
  mkdirSync(dataDir)
  cpSync(template, dataDir, { recursive: true })
  const store = await openStore({ dataDir })
  assert.match(readFileSync(join(dataDir, 'chronology.lock'), 'utf8'), new RegExp(`^${process.pid} `))
  await failureOf(openStore({ dataDir }))
  await store.close()
})
