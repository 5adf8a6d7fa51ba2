// Audits the built pages with Lighthouse, its mobile preset:
//   pnpm --filter @marsad/tests lighthouse [runs]
// Fetched when first run, not installed: it weighs as much as a third of everything else. Each page is audited several times
// and the best run counts, since what else runs on the machine only ever makes a page slower.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { withServer } from './server.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const PNPM = 'pnpm@12.21.0'
const PAGES = [
  '/fr/',
  '/ar/',
  '/fr/indicateurs/UNEMPLOYMENT_RATE',
  '/ar/indicateurs/UNEMPLOYMENT_RATE',
]
const FLOORS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>
}

const run = promisify(execFile)

function browserPath(): string {
  const known = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
  return known.find((path) => path !== undefined && existsSync(path)) ?? chromium.executablePath()
}

async function audit(url: string, folder: string): Promise<Report | undefined> {
  const file = join(folder, 'report.json')
  const args = ['--yes', PNPM, 'dlx', LIGHTHOUSE, url, '--quiet', '--output=json']
  await run('npx', [...args, `--output-path=${file}`, `--chrome-flags=${FLAGS}`], {
    timeout: 180_000,
    env: {
      ...process.env,
      CHROME_PATH: browserPath(),
      PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
    },
  }).catch((error: unknown) => process.stderr.write(`${String(error).slice(0, 400)}\n`))
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  )
}

const scoreOf = (report: Report, name: string): number =>
  Math.round((report.categories[name]?.score ?? 0) * 100)

const runs = Number(process.argv[2] ?? 3)
const folder = await mkdtemp(join(tmpdir(), 'marsad-lighthouse-'))
let short = false
await withServer(async (address) => {
  for (const path of PAGES) {
    const reports: Report[] = []
    for (let index = 0; index < runs; index += 1) {
      const report = await audit(address + path, folder)
      if (report !== undefined) reports.push(report)
    }
    const [best] = reports.toSorted((a, b) => scoreOf(b, 'performance') - scoreOf(a, 'performance'))
    if (best === undefined) throw new Error(`${path} could not be audited`)
    const scores = Object.entries(FLOORS).map(([name, floor]) => {
      const score = scoreOf(best, name)
      if (score < floor) short = true
      return `${name} ${score}${score < floor ? ` (below ${floor})` : ''}`
    })
    const times = TIMES.map((name) => `${name} ${best.audits[name]?.displayValue ?? '?'}`)
    process.stdout.write(`${path}\n  ${scores.join(', ')}\n  ${times.join(', ')}\n`)
  }
})
await rm(folder, { recursive: true, force: true })
process.exitCode = short ? 1 : 0
