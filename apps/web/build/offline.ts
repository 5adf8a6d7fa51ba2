import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const WORKER = 'worker/worker.ts'

/**
 * Writes `sw.js` beside the built pages: the worker that keeps them readable without a network, with the list of what to keep
 * from the start. Fonts and what is not asked for by name are kept as they are visited.
 */
export function offline(): Plugin {
  let root = ''
  return {
    name: 'marsad-offline',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async writeBundle(options, bundle) {
      const folder = resolve(root, options.dir ?? 'dist')
      const scripts = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))
      const document = await readFile(join(folder, 'index.html'))
      const shell = [
        ...scripts.toSorted().map((name) => ({ url: `/${name}`, revision: null })),
        {
          url: '/index.html',
          revision: createHash('sha256').update(document).digest('hex').slice(0, 16),
        },
      ]
      await build({
        configFile: false,
        root,
        logLevel: 'error',
        publicDir: false,
        define: { SHELL: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: {
            input: resolve(root, WORKER),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      })
    },
  }
}
