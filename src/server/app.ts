import { type Context, Hono } from 'hono'
import { CASE_FILES, type CaseFileName, type Cases, isCaseName } from './cases.js'
import { onlyLoopback, onlyReading, plain, policy, strictHeaders } from './guard.js'
import { listPage, missingPage, STYLE } from './page.js'
import { send } from './send.js'

export interface AppOptions {
  /** The port that is listened on: requests must name it. */
  port(): number
  readonly version: string
}

/** The cases of a folder as pages: `/`, and for each case its report, its assessment and its exhibit. Reads only. */
export function app(cases: Cases, { port, version }: AppOptions): Hono {
  const routes = new Hono()
  const missing = (context: Context): Response | Promise<Response> => {
    context.header('Content-Security-Policy', policy("'self'"))
    return context.html(missingPage(version), 404)
  }
  const answer = async (context: Context, name: string, file: CaseFileName, exhibit?: string): Promise<Response> => {
    const found = isCaseName(name) ? await cases.readCaseFile(name, file) : null
    if (!found || (exhibit !== undefined && exhibit !== found.fileName)) return missing(context)
    return send(context, file, found)
  }
  routes.use(strictHeaders, onlyLoopback(port), onlyReading)
  routes.get('/', async (context) => {
    context.header('Content-Security-Policy', policy("'self'"))
    return context.html(listPage(await cases.listCases(), version))
  })
  routes.get('/style.css', (context) => context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  for (const file of CASE_FILES)
    routes.get(`/case/:name/${file}`, (context) => answer(context, context.req.param('name'), file))
  // A report names the exhibit beside it, so that it also plays where the folder is opened as files.
  routes.get('/case/:name/exhibit/:exhibit', (context) =>
    answer(context, context.req.param('name'), 'exhibit', context.req.param('exhibit')),
  )
  routes.notFound(missing)
  routes.onError((_error, context) => plain(context, 500, 'This cannot be shown: the case folder could not be read.'))
  return routes
}
