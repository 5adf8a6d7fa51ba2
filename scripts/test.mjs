import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './build.mjs'
import { root, run } from './process.mjs'

const STEPS = [
  ['format and lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-b']],
  ['dead code', 'knip', []],
  ['catalogue', 'node', ['apps/api/marsad.mjs', 'check']],
]

/**
 * Everything that must hold: format, lint, types, dead code, catalogue, then unit, contract and browser tests.
 * With arguments, only the tests they name (passed on to the runner), on pages built from the sources as they are.
 */
export async function test(args) {
  if (args.length > 0) return (await build()) || run('vitest', ['run', ...args])
  const failed = []
  for (const [name, command, commandArgs] of STEPS) {
    console.log(`\n— ${name}`)
    if ((await run(command, commandArgs)) !== 0) failed.push(name)
  }
  console.log('\n— pages')
  if ((await build()) !== 0) failed.push('pages')
  console.log('\n— tests')
  const report = resolve(root, 'node_modules/.marsad/tests.json')
  rmSync(report, { force: true })
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const counts = countsOf(report)
  if (failed.length > 0) console.error(`\nFailed before the tests: ${failed.join(', ')}`)
  console.log(
    `\nmarsad: ${counts.passed} passed, ${counts.failed + failed.length} failed, ${counts.skipped} skipped`,
  )
  return code === 0 && failed.length === 0 && counts.passed > 0 ? 0 : 1
}

function countsOf(report) {
  try {
    const read = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      skipped: read.numPendingTests + (read.numTodoTests ?? 0),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
