import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@marsad/model'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import { protection } from './headers.ts'
import type { Library } from './library.ts'
import { openApiDocument } from './openapi.ts'
import { pages } from './pages.ts'
import { plainHttp } from './plain-http.ts'
import { answerProblem, unknownAddress } from './problems.ts'
import { queryGuard } from './query-guard.ts'
import { geography } from './routes/geography.ts'
import { indicators } from './routes/indicators.ts'
import { overview } from './routes/overview.ts'
import { providers } from './routes/providers.ts'
import { reference } from './routes/reference.ts'
import { series } from './routes/series.ts'

/** The HTTP interface below `/api/v1`, with its types for the client. */
const api = (library: Library) =>
  new OpenAPIHono()
    .route('/', reference(library))
    .route('/', providers(library))
    .route('/indicators', indicators(library))
    .route('/series', series(library))
    .route('/overview', overview(library))
    .route('/geography', geography(library))

export type Api = ReturnType<typeof mounted>

const mounted = (library: Library) => new OpenAPIHono().route('/api/v1', api(library))

/**
 * The whole application: the HTTP interface and, where they are built, the pages.
 *
 * @param options.web Folder of the built pages; without it only the interface answers.
 * @param options.embedAncestors Which sites may show a figure in a frame; any unless named.
 * @param options.log Receives one JSON line for each failure that is a bug.
 */
export function createApp(
  library: Library,
  options: {
    readonly web?: string
    readonly log?: (line: string) => void
    readonly embedAncestors?: string
  } = {},
) {
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`))
  const app = new OpenAPIHono()
  app.use(requestId({ headerName: '' }))
  app.use(plainHttp)
  app.use(protection(options.embedAncestors ?? '*'))
  app.use(compress({ threshold: 2048 }))
  app.use(
    '/api/*',
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'], exposeHeaders: ['ETag'] }),
  )
  app.use('/api/*', async (c, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      c.header('allow', 'GET, HEAD, OPTIONS')
      throw new Problem(
        'method-not-allowed',
        'method_not_allowed',
        `${c.req.method} is not answered at ${c.req.path}.`,
      )
    }
    await next()
  })
  app.use('/api/*', queryGuard)
  const served = mounted(library)
  app.route('/', served)
  app.get('/api/v1/openapi.json', (c) => c.json(openApiDocument(served, library)))
  app.all('/api/*', (c) => {
    throw unknownAddress(c)
  })
  if (options.web !== undefined) pages(app, options.web)
  app.notFound((c) => answerProblem(unknownAddress(c), c, log))
  app.onError((error, c) => answerProblem(error, c, log))
  return app
}
