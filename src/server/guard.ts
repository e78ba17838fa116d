import type { Context, MiddlewareHandler } from 'hono'

const HOSTS = ['localhost', '127.0.0.1', '[::1]']
const PLAIN_PORT = 80

/**
 * Nothing is loaded but from here, nothing runs, nothing is kept, no other page can hold or read these. `style` is what the page's
 * style may come from.
 */
export function policy(style: "'self'" | "'unsafe-inline'" | "'none'"): string {
  return [
    "default-src 'none'",
    `style-src ${style}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
}

/** Strict headers on every answer; a route may set its own policy. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  }
}

/**
 * Only who asks for this machine by its loopback name gets an answer: a page elsewhere whose own name was made to point here
 * (DNS rebinding) sends that name.
 */
export function onlyLoopback(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    const allowed = HOSTS.some((name) => host === `${name}:${port()}` || (port() === PLAIN_PORT && host === name))
    return allowed ? next() : plain(context, 403, 'Ask for this server as localhost or 127.0.0.1, with its port.')
  }
}

/** Nothing here can be changed. */
export const onlyReading: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  context.header('Allow', 'GET, HEAD')
  return plain(context, 405, 'Only GET and HEAD are answered.')
}

export function plain(context: Context, status: 400 | 403 | 404 | 405 | 416 | 500, line: string): Response {
  return context.text(`${line}\n`, status)
}
