import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, readBundle, sentencesOf } from './bundle.ts'
import { PROJECT } from './project.ts'

let bundle: Bundle
/** What every page has: the shell, and the sentences of the longest language. */
let shell: readonly string[]

beforeAll(async () => {
  bundle = await readBundle()
  const languages = (['fr', 'ar', 'en'] as const).map((language) => [sentencesOf(language)])
  const sizes = languages.map((one) => bundle.kilobytes(bundle.scriptsOf(one)))
  shell = languages[sizes.indexOf(Math.max(...sizes))] ?? []
})

const HOME = 'src/routes/home-page.tsx'
const FIGURES = 'src/routes/figure-pages.ts'
const DRAWN = 'src/features/drawn.ts'
const TABLE = 'src/features/indicator/table-view.tsx'
const MAP = 'src/features/indicator/territory-view.tsx'
const LIBRARY = '../../packages/charts/src/line/line-interactive.tsx'

const DEPOSIT = 'src/routes/new-deposit-page.tsx'

const REFERENCE = [
  'about',
  'accessibility',
  'api',
  'catalogue',
  'codelist',
  'codelists',
  'glossary',
  'institution',
  'institutions',
  'publications',
  'results',
  'series-list',
  'source',
  'term',
].map((name) => `src/routes/${name}-page.tsx`)

/** What modules add to the shell, in kilobytes of script after gzip. */
const added = (...modules: readonly string[]): number =>
  bundle.kilobytes(bundle.scriptsOf(modules), bundle.scriptsOf(shell))

describe('what a page loads, after gzip', () => {
  it('home with the shell and a language is at most 200 KB of script', () => {
    expect(bundle.kilobytes(bundle.scriptsOf([...shell, HOME]))).toBeLessThanOrEqual(200)
  })

  it('the styles of all pages of readers are at most 15 KB', () => {
    expect(bundle.styles().length).toBeGreaterThan(0)
    expect(bundle.kilobytes(bundle.styles())).toBeLessThanOrEqual(15)
  })

  it('the styles of the pages behind signing in are at most 6 KB besides', () => {
    const all = bundle.filesWith('.css')
    expect(bundle.kilobytes(all, new Set(bundle.styles()))).toBeLessThanOrEqual(6)
  })

  it.each([
    'src/routes/validation-page.tsx',
    'src/routes/validation-review-page.tsx',
    'src/routes/admin-pages.ts',
  ])('%s adds at most 60 KB of script, and no chart library', (module) => {
    expect(added(module)).toBeLessThanOrEqual(60)
    const [library] = bundle.scriptsOf([LIBRARY]).difference(bundle.scriptsOf([DRAWN]))
    expect(bundle.scriptsOf([module])).not.toContain(library)
  })

  it('a deposit adds at most 60 KB of script, the thread that reads files among it', () => {
    const readers = bundle.filesWith('.js').filter((name) => name.includes('/reader-worker-'))
    expect(readers).toHaveLength(1)
    expect(added(DEPOSIT) + bundle.kilobytes(readers)).toBeLessThanOrEqual(60)
    const [library] = bundle.scriptsOf([LIBRARY]).difference(bundle.scriptsOf([DRAWN]))
    expect(bundle.scriptsOf([DEPOSIT])).not.toContain(library)
  })

  it('an indicator with its chart adds at most 135 KB of script', () => {
    expect(added(FIGURES, DRAWN, LIBRARY)).toBeLessThanOrEqual(135)
  })

  it('an indicator as a table adds at most 10 KB to the page of an indicator, and nothing that draws', () => {
    const page = bundle.scriptsOf([...shell, FIGURES])
    const table = bundle.scriptsOf([...shell, FIGURES, TABLE])
    expect(bundle.kilobytes(table, page)).toBeLessThanOrEqual(10)
    for (const drawing of bundle.scriptsOf([DRAWN, LIBRARY])) {
      if (!page.has(drawing)) expect(table).not.toContain(drawing)
    }
  })

  it('a map adds at most 30 KB of script to an indicator with its chart', () => {
    const chart = bundle.scriptsOf([...shell, FIGURES, DRAWN])
    const map = bundle.scriptsOf([...shell, FIGURES, DRAWN, MAP])
    expect(bundle.kilobytes(map, chart)).toBeLessThanOrEqual(30)
  })

  it('an embedded figure alone is at most what an indicator is', () => {
    const files = bundle.scriptsOf([...shell, FIGURES, DRAWN, LIBRARY])
    expect(bundle.kilobytes(files)).toBeLessThanOrEqual(200 + 135)
  })

  it.each(REFERENCE)('%s adds at most 30 KB of script, and no chart library', (module) => {
    expect(added(module)).toBeLessThanOrEqual(30)
    const [library] = bundle.scriptsOf([LIBRARY]).difference(bundle.scriptsOf([DRAWN]))
    expect(bundle.scriptsOf([module])).not.toContain(library)
  })

  it('the chart library comes with no page before a chart is drawn', () => {
    const [library] = bundle.scriptsOf([LIBRARY]).difference(bundle.scriptsOf([DRAWN]))
    expect(library).toMatch(/line-interactive/)
    expect(bundle.scriptsOf([HOME, FIGURES, DRAWN, TABLE, MAP])).not.toContain(library)
    expect(bundle.laterOf([HOME])).not.toContain(library)
  })

  it('each page brings the sentences of its own language only', () => {
    const files = bundle.scriptsOf([HOME, FIGURES])
    for (const language of ['fr', 'ar', 'en'] as const) {
      const own = bundle.scriptsOf([sentencesOf(language)]).difference(bundle.scriptsOf([]))
      expect(own.size).toBe(1)
      for (const file of own) expect(files).not.toContain(file)
    }
  })

  it('fonts are at most 50 KB for French and English and 140 KB for Arabic', async () => {
    const fonts = await Promise.all(
      bundle.filesWith('.woff2').map(async (name) => ({
        name,
        size: (await stat(join(PROJECT, 'apps/web/dist', name))).size / 1024,
      })),
    )
    const total = (arabic: boolean): number =>
      fonts
        .filter(({ name }) => name.includes('arabic') === arabic)
        .reduce((sum, { size }) => sum + size, 0)
    expect(fonts.length).toBeGreaterThan(0)
    expect(total(false)).toBeLessThanOrEqual(50)
    expect(total(true)).toBeLessThanOrEqual(140)
  })
})
