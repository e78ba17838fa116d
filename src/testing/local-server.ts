import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LocalServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  /** Paths with queries, in the order in which they were asked for. */
  readonly asked: string[]
  readonly headers: IncomingMessage['headers'][]
  /** When each was asked for, in milliseconds. */
  readonly times: number[]
  /** What answers instead of the server's own for the next requests, one each. */
  readonly instead: Answerer[]
  stop(): Promise<void>
}

export type Answerer = (request: IncomingMessage, response: ServerResponse, url: URL) => void

/** A server on the loopback that notes what it is asked. */
export async function localServer(answer: Answerer): Promise<LocalServer> {
  const [asked, headers, times, instead]: [string[], IncomingMessage['headers'][], number[], Answerer[]] = [
    [],
    [],
    [],
    [],
  ]
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    headers.push(request.headers)
    times.push(performance.now())
    const act = instead.shift() ?? answer
    act(request, response, new URL(request.url ?? '/', 'http://localhost'))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { url: `http://127.0.0.1:${port}`, asked, headers, times, instead, stop }
}

export function answering(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Answerer {
  return (_, response) => void response.writeHead(status, headers).end(body)
}
