import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT } from './project.ts'
import { CYCLE_OTHER_HALF, VIOLATIONS } from './violations.ts'

let place = ''
let reported: readonly { readonly file: string; readonly rule: string }[] = []

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'marsad-house-'))
  const config = JSON.parse(await readFile(join(PROJECT, 'biome.json'), 'utf8'))
  await writeFile(
    join(place, 'biome.json'),
    JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
  )
  for (const { file, text } of [...VIOLATIONS, CYCLE_OTHER_HALF]) {
    await mkdir(dirname(join(place, file)), { recursive: true })
    await writeFile(join(place, file), text)
  }
  reported = await lint(place)
})

afterAll(() => rm(place, { recursive: true, force: true }))

describe('the linter', () => {
  it.each(VIOLATIONS)('refuses $what', ({ file, rule }) => {
    expect(reported.filter((one) => one.file === file).map((one) => one.rule)).toContain(rule)
  })
})

/** Lints a folder; a diagnostic names its file and its rule. */
async function lint(folder: string) {
  const output = await new Promise<string>((resolve) => {
    execFile(
      join(PROJECT, 'node_modules/.bin/biome'),
      ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(stdout),
    )
  })
  const { diagnostics } = JSON.parse(output)
  return diagnostics.map(
    (one: {
      category: string
      severity: string
      location: { path: string | { file: string } }
    }) => ({
      file: typeof one.location.path === 'string' ? one.location.path : one.location.path.file,
      rule: one.severity === 'error' ? one.category : `only a ${one.severity}: ${one.category}`,
    }),
  )
}
