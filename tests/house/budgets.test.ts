import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, readBundle } from './bundle.ts'
import { PROJECT } from './project.ts'

let bundle: Bundle

beforeAll(async () => {
  bundle = await readBundle()
})

/** The sentences of the longest of the languages; a reader loads one. */
const SENTENCES = '../../packages/language/messages/ar.json'
const HOME = ['index.html', SENTENCES, 'src/routes/home-page.tsx']
const INDICATOR = ['index.html', 'src/routes/indicator-page.tsx']
const LINE = '../../packages/charts/src/line/line-interactive.tsx'

describe('what a page loads, after gzip', () => {
  it('home with the shell is at most 200 KB of script and 15 KB of style', () => {
    const files = bundle.filesOf(HOME)
    expect(bundle.kilobytes(files, '.js')).toBeLessThanOrEqual(200)
    expect(bundle.kilobytes(files, '.css')).toBeLessThanOrEqual(15)
  })

  it('an indicator with its chart adds at most 135 KB of script', () => {
    const shell = bundle.filesOf(['index.html', SENTENCES])
    const files = bundle.filesOf([...INDICATOR, LINE])
    expect(bundle.kilobytes(files, '.js', shell)).toBeLessThanOrEqual(135)
  })

  it('the chart library comes with no page before a chart is drawn', () => {
    const [library] = bundle.filesOf([LINE])
    expect(library).toMatch(/line-interactive/)
    expect(bundle.filesOf(HOME)).not.toContain(library)
    expect(bundle.filesOf(INDICATOR)).not.toContain(library)
  })

  it('fonts are at most 50 KB for French and English and 140 KB for Arabic', async () => {
    const folder = join(PROJECT, 'apps/web/dist/assets')
    const sizes = await Promise.all(
      (await readdir(folder))
        .filter((name) => name.endsWith('.woff2'))
        .map(async (name) => ({ name, size: (await stat(join(folder, name))).size / 1024 })),
    )
    const total = (arabic: boolean): number =>
      sizes
        .filter(({ name }) => name.includes('arabic') === arabic)
        .reduce((sum, { size }) => sum + size, 0)
    expect(sizes.length).toBeGreaterThan(0)
    expect(total(false)).toBeLessThanOrEqual(50)
    expect(total(true)).toBeLessThanOrEqual(140)
  })
})
