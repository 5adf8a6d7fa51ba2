import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { documentOf } from './pages-document.ts'
import { unknownAddress } from './problems.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'
const FILE = '/:file{[\\w.-]+\\.\\w+}'

/**
 * Serves the built pages: assets by their hashed names for ever, and the one document for every other address, since the
 * pages find their way in the browser. A missing asset is missing, not a page. The document carries the first answers that its
 * page asks for.
 */
export function pages(app: OpenAPIHono, web: string): void {
  const document = documentOf(web, async (address) => {
    const answer = await app.request(address)
    return answer.status === 200 ? answer.text() : undefined
  })
  for (const [path, keep] of [
    ['/assets/*', FOR_EVER],
    [FILE, ASK_AGAIN],
  ] as const) {
    app.get(
      path,
      serveStatic({
        root: web,
        precompressed: true,
        onFound: (_file, c) => c.header('cache-control', keep),
      }),
    )
    app.get(path, (c) => {
      throw unknownAddress(c)
    })
  }
  app.get('*', async (c) => {
    const page = await document(c.req.path, new URL(c.req.url).search)
    c.header('cache-control', ASK_AGAIN)
    if (page !== undefined) return c.html(page)
    c.header('retry-after', '5')
    return c.html(NOT_BUILT, 503)
  })
}

const NOT_BUILT = `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8" /><title>Marsad</title></head>
  <body>
    <p>Les pages sont en cours de construction ; réessayez dans un instant.</p>
    <p lang="ar" dir="rtl">الصفحات قيد الإعداد؛ أعد المحاولة بعد لحظات.</p>
    <p lang="en">The pages are being built; try again in a moment.</p>
  </body>
</html>
`
