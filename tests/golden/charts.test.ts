import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  BarPicture,
  CHART_TYPES,
  chartWords,
  describeSummary,
  LinePicture,
  prepareBars,
  prepareLine,
  Sparkline,
  summarise,
} from '@marsad/charts'
import {
  BAR_CASES,
  FIGURE_CASES,
  type FigureCase,
  type GalleryLanguage,
  LINE_CASES,
  type LineCase,
  SPARKLINE_CASES,
} from '@marsad/charts/gallery'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GEOGRAPHY } from './geography.ts'

const FOLDER = join(import.meta.dirname, 'charts')
const LANGUAGES = ['fr', 'ar'] as const

/** A picture that a browser shows from the repository, one element a line so that a change can be read. */
function picture(element: ReactElement): string {
  const styles = ['apps/web/src/styles/tokens.css', 'packages/charts/src/charts.css']
  const links = styles.map((path) => `<?xml-stylesheet href="../../../${path}"?>\n`)
  return `${links.join('')}${renderToStaticMarkup(element).replaceAll('><', '>\n<')}\n`
}

function linePicture(one: LineCase, language: GalleryLanguage, width: number): ReactElement {
  const [series, breaks] = [one.series(language), one.breaks?.(language) ?? []]
  const { decimals, title } = one
  const words = chartWords(language, decimals)
  const model = prepareLine({ series, breaks, words, decimals, width, height: 400 })
  const description = describeSummary(summarise(series, breaks), language, decimals)
  return createElement(LinePicture, { model, text: { title: title[language], description } })
}

function figurePicture(one: FigureCase, language: GalleryLanguage, width: number): ReactElement {
  const { decimals, title } = one
  const type = CHART_TYPES.find(({ id }) => id === one.type)
  if (type === undefined) throw new Error(`there is no chart type ${one.type}`)
  const input = one.input(language, GEOGRAPHY)
  const description = type.describe({ ...input, language, decimals })
  const text = { title: title[language], description }
  const words = chartWords(language, decimals)
  return type.picture({ ...input, decimals, words, text }, width).element
}

function barPicture(one: (typeof BAR_CASES)[number], language: GalleryLanguage, width: number) {
  const { title, decimals, order, rows } = one
  const text = { title: title[language], description: title[language] }
  const words = chartWords(language, decimals)
  const model = prepareBars({ rows: rows(language), width, words, order: order ?? 'value' })
  return createElement(BarPicture, { model, text })
}

const pictures = new Map<string, () => ReactElement>()
for (const language of LANGUAGES) {
  for (const one of LINE_CASES) {
    pictures.set(`${one.id}.${language}`, () => linePicture(one, language, 820))
  }
  for (const one of LINE_CASES.slice(0, 3)) {
    pictures.set(`${one.id}.${language}.phone`, () => linePicture(one, language, 360))
  }
  for (const one of BAR_CASES) {
    pictures.set(`${one.id}.${language}`, () => barPicture(one, language, 820))
    pictures.set(`${one.id}.${language}.phone`, () => barPicture(one, language, 360))
  }
}
for (const one of FIGURE_CASES) {
  for (const language of LANGUAGES) {
    pictures.set(`${one.id}.${language}`, () => figurePicture(one, language, 820))
    pictures.set(`${one.id}.${language}.phone`, () => figurePicture(one, language, 360))
  }
}
// In English each way of drawing once: words and numbers of a third language, not every awkward case again.
for (const one of LINE_CASES.slice(0, 1)) {
  pictures.set(`${one.id}.en`, () => linePicture(one, 'en', 820))
}
for (const one of BAR_CASES.slice(0, 1)) {
  pictures.set(`${one.id}.en`, () => barPicture(one, 'en', 820))
}
for (const [place, one] of FIGURE_CASES.entries()) {
  if (FIGURE_CASES.findIndex(({ type }) => type === one.type) === place) {
    pictures.set(`${one.id}.en`, () => figurePicture(one, 'en', 820))
  }
}
for (const { id, ...rest } of SPARKLINE_CASES) {
  pictures.set(id, () => createElement(Sparkline, { ...rest, title: id }))
}

describe('charts', () => {
  it.each([...pictures.keys()])('draws %s as before', async (name) => {
    const draw = pictures.get(name)
    if (draw === undefined) throw new Error(name)
    await expect(picture(draw())).toMatchFileSnapshot(join(FOLDER, `${name}.svg`))
  })

  it('keeps no picture that nothing draws', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      [...pictures.keys()].map((name) => `${name}.svg`).sort(),
    )
  })

  it.each([...pictures.keys()])(
    'gives %s a name, and what is no decoration a description',
    (name) => {
      const markup = renderToStaticMarkup(pictures.get(name)?.() ?? createElement('p'))
      expect(markup).toMatch(/<svg [^>]*role="img"/)
      expect(markup).toMatch(
        /aria-label="[^"]+"|<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+</,
      )
    },
  )

  it.each([...pictures.keys()])(
    'draws %s still, with horizontal gridlines only and no more than ten',
    (name) => {
      const markup = renderToStaticMarkup(pictures.get(name)?.() ?? createElement('p'))
      expect(markup).not.toMatch(/<animate|<set|transition/)
      for (const chart of markup.split('class="mc-panel"')) {
        const grid = [...chart.matchAll(/class="mc-gridline"[^>]* y1="([\d.-]+)" y2="([\d.-]+)"/g)]
        expect(grid.length).toBeLessThanOrEqual(10)
        for (const [, from, to] of grid) expect(from).toBe(to)
      }
    },
  )
})
