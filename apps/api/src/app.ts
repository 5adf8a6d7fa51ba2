import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@marsad/model'
import { refuseReadOnly } from '@marsad/store'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import type { Access } from './accounts/access.ts'
import { protection } from './headers.ts'
import type { Library } from './library.ts'
import { openApiDocument } from './openapi.ts'
import { pages } from './pages.ts'
import { gate, READING } from './permission/gate.ts'
import { actionOfRequest } from './permission/route-actions.ts'
import { plainHttp } from './plain-http.ts'
import { answerProblem, unknownAddress } from './problems.ts'
import { deriverOf } from './production/submission/carry-out.ts'
import { openDoor } from './production/submission/release-due.ts'
import { queryGuard } from './query-guard.ts'
import { accounts } from './routes/accounts.ts'
import { checkContext } from './routes/check-context.ts'
import { geography } from './routes/geography.ts'
import { indicators } from './routes/indicators.ts'
import { mappings } from './routes/mappings.ts'
import { oversight } from './routes/oversight.ts'
import { overview } from './routes/overview.ts'
import { providers } from './routes/providers.ts'
import { reference } from './routes/reference.ts'
import { review } from './routes/review.ts'
import { series } from './routes/series.ts'
import { submissions } from './routes/submissions.ts'
import { templates } from './routes/templates.ts'

/** The HTTP interface below `/api/v1`, with its types for the client. */
const api = (library: Library, access: Access) =>
  new OpenAPIHono()
    .route('/', reference(library))
    .route('/', providers(library))
    .route('/indicators', indicators(library))
    .route('/series', series(library))
    .route('/overview', overview(library))
    .route('/geography', geography(library))
    .route('/', accounts(library, access))
    .route('/', oversight(library, access))
    .route('/submissions', submissions(library, access))
    .route('/submissions', review(library))
    .route('/collections', templates(library))
    .route('/collections', checkContext(library))
    .route('/collections', mappings(library))

export type Api = ReturnType<typeof mounted>

const mounted = (library: Library, access: Access) =>
  new OpenAPIHono().route('/api/v1', api(library, access))

/**
 * The whole application: the HTTP interface and, where they are built, the pages.
 *
 * @param options.web Folder of the built pages; without it only the interface answers.
 * @param options.embedAncestors Which sites may show a figure in a frame; any unless named.
 * @param options.access Who may sign in; nobody unless given.
 * @param options.now The instant by which releases are judged; the clock of the database unless given.
 * @param options.log Receives one JSON line for each failure that is a bug.
 */
export function createApp(
  library: Library,
  options: {
    readonly web?: string
    readonly log?: (line: string) => void
    readonly embedAncestors?: string
    readonly access?: Access
    readonly now?: () => string
  } = {},
) {
  const access = options.access ?? withoutAccounts(library)
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`))
  const app = new OpenAPIHono()
  app.use(requestId({ headerName: '' }))
  app.use(plainHttp)
  app.use(protection(options.embedAncestors ?? '*'))
  app.use(compress({ threshold: 2048 }))
  app.use('/api/*', async (c, next) => {
    const isPublic =
      (actionOfRequest(c.req.method, c.req.path) ?? 'published.read') === 'published.read'
    return isPublic ? openToAll(c, next) : await next()
  })
  app.use('/api/*', gate(access))
  app.use('/api/*', async (c, next) => {
    if (!READING.includes(c.req.method)) refuseReadOnly(library.store)
    await next()
  })
  app.use('/api/*', limitBody)
  const door = openDoor(library.store, library.catalogue, {
    deriver: () => deriverOf(library),
    log,
    ...(options.now === undefined ? {} : { now: options.now }),
  })
  app.use('/api/*', async (_, next) => {
    await door()
    await next()
  })
  app.use('/api/*', queryGuard)
  const served = mounted(library, access)
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

/** What is published may be read from the pages of any site; nothing else may. */
const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['ETag'],
})

const KILOBYTE = 1024
/** A file of 20 MB, and what a form says beside it. */
const MOST_BYTES_OF_FORM = 20 * KILOBYTE * KILOBYTE + 64 * KILOBYTE

const ofJson = bodyLimit({
  maxSize: 64 * KILOBYTE,
  onError: () => {
    throw new Problem('too-large', 'body.too_large', 'The body of the request is too large.')
  },
})
const ofForm = bodyLimit({
  maxSize: MOST_BYTES_OF_FORM,
  onError: () => {
    throw new Problem(
      'too-large',
      'upload.too_large',
      'The file is larger than 20 MB. Send one period at a time.',
    )
  },
})

/** Counts what arrives while it arrives, whatever the request says of its length. */
const limitBody: MiddlewareHandler = (c, next) => {
  const action = actionOfRequest(c.req.method, c.req.path)
  const isUpload = action === 'submission.create' || action === 'submission.replace'
  return isUpload ? ofForm(c, next) : ofJson(c, next)
}

function withoutAccounts({ store }: Library): Access {
  return {
    ...{ store, authentication: undefined, origin: undefined, trustedProxies: [] },
    now: () => new Date().toISOString(),
  }
}
