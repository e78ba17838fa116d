import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCli } from '../testing/cli.js'
import { needsPostgres, postgresPrograms, startPostgres } from '../testing/postgres.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-cli-postgres-'))
after(() => rmSync(room, { recursive: true, force: true }))
const programs = postgresPrograms()

const EVENTS = [
  { id: 'own:1', when: '2021-05-04', names: ['Opening of the Zwolle dyke'], places: ['Zwolle'], type: 'news' },
  { id: 'own:2', when: '2021-05-20', names: ['Flood in Kampen'], places: ['Kampen'], type: 'disaster' },
]
const WORDS =
  'Good evening. Mosul was recaptured from the Islamic State long ago. The Zwolle dyke has been opened, and we saw the opening of the Zwolle dyke.'

test('a PostgreSQL server gives the same bytes as the embedded store', needsPostgres(programs), async () => {
  const server = await startPostgres(programs ?? '')
  try {
    const file = join(room, 'own.jsonl')
    writeFileSync(file, `${EVENTS.map((event) => JSON.stringify(event)).join('\n')}\n`)
    const answers: string[] = []
    for (const env of [{ POSTQUEM_DATA: join(room, 'data') }, { DATABASE_URL: server.url }]) {
      const filled = await runCli(['chronology', 'import', file], { env })
      assert.equal(filled.status, 0, filled.stderr)
      const said = await runCli(['date', '-', '--json', '--surfaced', '2021-06-30'], { env, stdin: WORDS })
      assert.equal(said.status, 0, said.stderr)
      answers.push(said.stdout)
    }
    const [embedded, served] = answers
    assert.equal(served, embedded)
    const { links } = JSON.parse(served ?? '') as { links: readonly { event: { id: string } }[] }
    assert.ok(
      links.some(({ event }) => event.id === 'own:1'),
      'an imported event is found',
    )
  } finally {
    await server.stop()
  }
})
