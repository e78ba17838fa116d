import type { Context } from 'hono'
import type { CaseFile, CaseFileName } from './cases.js'
import { plain, policy } from './guard.js'
import { partOf } from './range.js'

/** An exhibit is hostile: it is played or shown as text, never as a page. */
const PLAYED = /^(?:audio|video)\/[\w.+-]+$/
const UNKNOWN = 'application/octet-stream'

/** A case file as an answer: the part asked for, with the right type, never read by the browser as anything else. */
export function send(context: Context, name: CaseFileName, file: CaseFile): Response {
  const part = partOf(context.req.header('range'), file.bytes)
  if (part === null) {
    context.header('Content-Range', `bytes */${file.bytes}`)
    return plain(context, 416, 'The file ends before the part that was asked for.')
  }
  const length = part.to - part.from + 1
  const partial = length < file.bytes
  const headers = new Headers({
    'Content-Type': typeOf(name, file),
    'Content-Length': String(length),
    'Content-Disposition': disposition(name, file),
    'Content-Security-Policy': policy(name === 'report.html' ? "'unsafe-inline'" : "'none'"),
    'Accept-Ranges': 'bytes',
    ...(partial ? { 'Content-Range': `bytes ${part.from}-${part.to}/${file.bytes}` } : {}),
  })
  const body = context.req.method === 'HEAD' || length === 0 ? null : file.open(part.from, part.to)
  return new Response(body, { status: partial ? 206 : 200, headers })
}

function typeOf(name: CaseFileName, { mediaType }: CaseFile): string {
  if (name === 'report.html') return 'text/html; charset=utf-8'
  if (name === 'assessment.json') return 'application/json'
  if (mediaType === 'text/plain') return 'text/plain; charset=utf-8'
  return mediaType !== null && PLAYED.test(mediaType) ? mediaType : UNKNOWN
}

function disposition(name: CaseFileName, file: CaseFile): string {
  const kind = typeOf(name, file) === UNKNOWN ? 'attachment' : 'inline'
  const ascii = file.fileName.replaceAll(/[^\w.-]/g, '_')
  const all = encodeURIComponent(file.fileName.replaceAll(/\p{Cs}/gu, '_')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${all}`
}
