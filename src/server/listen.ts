import { createAdaptorServer } from '@hono/node-server'
import { Failure } from '../model/index.js'

/** Nobody on another machine can ask. */
const LOOPBACK = '127.0.0.1'

export interface Listening {
  readonly port: number
  /** `http://127.0.0.1:7117/` */
  readonly url: string
  /** Ends all connections. */
  close(): Promise<void>
}

/**
 * Listens on loopback only; port 0 takes any that is free.
 * @throws Failure `store` where the port cannot be had.
 */
export async function listen(
  fetch: (request: Request) => Promise<Response> | Response,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)))
    server.listen(port, LOOPBACK, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    port: taken,
    url: `http://${LOOPBACK}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function cannotListen(port: number, error: NodeJS.ErrnoException): Failure {
  const hint = 'Choose another with --port.'
  if (error.code === 'EADDRINUSE')
    return new Failure('store', `port ${port} is in use by another program`, hint, { cause: error })
  if (error.code === 'EACCES') return new Failure('store', `port ${port} may not be used`, hint, { cause: error })
  return new Failure('store', `port ${port} cannot be listened on (${error.code ?? error.message})`, hint, {
    cause: error,
  })
}
