import type { Ledger } from '../adapters/store/ledger.js'
import { keptMessages, messagesOf } from '../history/index.js'
import type { Message } from '../model/index.js'

/**
 * The ledger's messages of a person beside those of a file: of two with one id, or with the same content, the file's. The exhibit that is
 * examined (`sha256`) is no message of its own past.
 * @throws Failure `input` where a line of the ledger was spoilt, `store`
 */
export async function withLedgerMessages(
  messages: readonly Message[],
  ledger: Ledger,
  { person, sha256 }: { readonly person: string; readonly sha256: string },
): Promise<readonly Message[]> {
  const held = messagesOf(keptMessages(ledger.file('messages'), await ledger.read('messages')), person)
  const ids = new Set(messages.map(({ id }) => id))
  const contents = new Set(messages.map(contentOf))
  const others = held.filter((one) => one.source !== sha256 && !ids.has(one.id) && !contents.has(contentOf(one)))
  return [...messages, ...others]
}

function contentOf(message: Message): string {
  return JSON.stringify({ ...message, id: '' })
}
