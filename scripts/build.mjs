import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { root, run } from './process.mjs'
import { hashOf, isDone, markDone } from './stamp.mjs'

const STAMP = 'apps/web/dist/.marsad-build'
const INPUTS = ['pnpm-lock.yaml', 'apps/web', 'apps/api/src/client.ts', 'packages']

/** Builds the web pages unless they were built from these very sources. @returns the exit code. */
export async function build() {
  const hash = hashOf(INPUTS)
  if (isDone(STAMP, hash) && existsSync(resolve(root, 'apps/web/dist/index.html'))) return 0
  console.log('Marsad: building the pages…')
  const code = await run('vite', ['build', 'apps/web', '--logLevel', 'warn'])
  if (code === 0) markDone(STAMP, hash)
  return code
}
