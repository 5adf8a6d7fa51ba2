import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { unknownAddress } from './problems.ts'

/**
 * Serves the built pages: assets by their hashed names for ever, and the one document for every other address, since the
 * pages find their way in the browser. A missing asset is missing, not a page.
 */
export function pages(app: OpenAPIHono, web: string): void {
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.status === 200) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.get('/assets/*', serveStatic({ root: web }))
  app.get('/assets/*', (c) => {
    throw unknownAddress(c)
  })
  app.get('/:file{[\\w.-]+\\.\\w+}', serveStatic({ root: web }))
  app.get('/:file{[\\w.-]+\\.\\w+}', (c) => {
    throw unknownAddress(c)
  })
  app.get('*', async (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(await readFile(join(web, 'index.html'), 'utf8'))
  })
}
