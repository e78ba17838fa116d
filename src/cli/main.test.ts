import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCli } from '../testing/cli.js'

test('--help names the commands, what the exit status means and where the data are', async () => {
  const { status, stdout, stderr } = await runCli(['--help'])
  assert.deepEqual([status, stderr], [0, ''])
  for (const word of ['examine', 'date', 'audit', 'serve', 'chronology', '--data', 'POSTQUEM_DATA', 'DATABASE_URL'])
    assert.ok(stdout.includes(word), word)
  assert.match(stdout, /Exit status: 0 done, 2 bad usage, 3 unreadable input, 4 missing model or data, 5 store/)
})

for (const [command, options] of [
  ['examine', '--attributed-to --surfaced --kind --claims --history --case --json --batch --accept-truncated --data'],
  ['date', '--surfaced --json --batch --data'],
  ['audit', '--published --json --data'],
  ['serve', '--port --data'],
] as const) {
  test(`${command} --help names its options`, async () => {
    const { status, stdout, stderr } = await runCli([command, '--help'])
    assert.deepEqual([status, stderr], [0, ''])
    for (const option of options.split(' ')) assert.ok(stdout.includes(option), option)
  })
}

test('no command at all: the help on standard error, exit status 2', async () => {
  const { status, stdout, stderr } = await runCli([])
  assert.deepEqual([status, stdout], [2, ''])
  assert.match(stderr, /^Usage: postquem /)
})

test('the start takes no time', async () => {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    await runCli(['--help'])
    times.push(performance.now() - begun)
  }
  // 0.3 s is the goal on a machine at rest; the best of five turns on a busy one is held to twice that.
  assert.ok(Math.min(...times) < 600, times.join())
})
