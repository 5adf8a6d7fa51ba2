import { accessSync, constants, existsSync } from 'node:fs'
import { PNPM, root, run } from './process.mjs'
import { hashOf, isDone, manifests, markDone } from './stamp.mjs'

const STAMP = 'node_modules/.marsad/install'

/** Installs from the lockfile unless that was done for this very lockfile. @returns the exit code. */
export async function installed() {
  const hash = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()])
  if (existsSync(`${root}/node_modules`) && isDone(STAMP, hash)) return 0
  try {
    accessSync(root, constants.W_OK)
  } catch {
    console.error(
      `Marsad cannot write into its own folder ${root}, where it installs what it needs.\nGive yourself the right to write there, or copy the folder to one of yours, then run the same command again.`,
    )
    return 1
  }
  console.log('Marsad: installing (first start only)…')
  const code = await run(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  if (code !== 0) {
    console.error(
      'Marsad could not be installed: see above. The first start needs the network (the npm registry); later ones do not.',
    )
    return code
  }
  markDone(STAMP, hash)
  return 0
}
