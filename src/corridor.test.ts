import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { assessText, type Desk, openDesk } from './desk/index.js'

let desk: Desk | null = null
after(() => desk?.close())

async function linkedEvents(surfaced: string): Promise<readonly string[]> {
  desk ??= await openDesk({ dataDir: '/nowhere/postquem' })
  const { links } = await assessText(desk, {
    name: 'account.txt',
    text: "Osama bin Laden's message of 19 January 2006 offers a truce to the Americans.",
    kind: 'account',
    attributedTo: 'Osama bin Laden',
    surfaced,
  })
  return links.map(({ event }) => event.when)
}

test('a recording is not dated by its own release in the chronology; one that came before is an event like others', async () => {
  assert.ok((await linkedEvents('2006-04-23')).includes('2006-01-19'))
  assert.ok(!(await linkedEvents('2006-01-19')).includes('2006-01-19'))
  assert.ok(!(await linkedEvents('2006-01-20')).includes('2006-01-19'))
})

test('a death on record ends what can be spoken by that person, and not by a namesake', async () => {
  desk ??= await openDesk({ dataDir: '/nowhere/postquem' })
  const spoken = async (attributedTo: string, surfaced: string) => {
    const given = { name: 'words.txt', text: 'We wish everybody a good year.', attributedTo, surfaced }
    return (await assessText(desk as Desk, given)).dating.softNotAfter?.date ?? null
  }
  assert.equal(await spoken('Omar Bongo', '2018-12-31'), '2009-06-08')
  assert.equal(await spoken('Ali Bongo', '2018-12-31'), null)
  assert.equal(await spoken('Yevgeny Prigozhin', '2023-08-31'), '2023-08-23')
})
