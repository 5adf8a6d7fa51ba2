import '@fontsource/ibm-plex-sans/400.css'
import '@fontsource/ibm-plex-sans/600.css'
import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import { loadLanguage } from '@marsad/language'
import { type ReactNode, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../../../apps/web/src/styles/tokens.css'
import '../src/charts.css'
import topology from '../../../data/geo/morocco-regions-12.topo.json'
import tiles from '../../../data/geo/morocco-tile-grid-12.json'
import style from '../src/charts.css?raw'
import {
  BAR_CASES,
  FIGURE_CASES,
  type FigureCase,
  type GalleryLanguage,
  LINE_CASES,
  SPARKLINE_CASES,
} from '../src/gallery/gallery.ts'
import {
  BarChart,
  CHART_TYPES,
  chartWords,
  describeSummary,
  exportPng,
  exportSvg,
  type Geography,
  LineChart,
  pictureMarkup,
  Sparkline,
  summarise,
} from '../src/index.ts'
import './gallery.css'

/** The gallery: every chart type on real and on awkward data. `?lang=ar` or `en`, `?theme=dark`, `?only=<start of an id>`, `?size=26`. */
const query = new URLSearchParams(location.search)
const language: GalleryLanguage =
  (['ar', 'en'] as const).find((one) => one === query.get('lang')) ?? 'fr'
const only = query.get('only')
const shown = ({ id }: { readonly id: string }) => only === null || id.startsWith(only)

function Gallery(): ReactNode {
  return (
    <>
      <section className="sparks">
        {SPARKLINE_CASES.filter(shown).map(({ id, ...rest }) => (
          <Sparkline key={id} {...rest} title={id} />
        ))}
      </section>
      {LINE_CASES.filter(shown).map((one) => {
        const [series, breaks] = [one.series(language), one.breaks?.(language) ?? []]
        const summary = describeSummary(summarise(series, breaks), language, one.decimals)
        return (
          <section key={one.id} id={one.id}>
            <h2>{one.title[language]}</h2>
            <LineChart
              series={series}
              breaks={breaks}
              words={chartWords(language, one.decimals)}
              text={{ title: one.title[language], description: summary }}
              decimals={one.decimals}
              {...(size === undefined ? {} : { textSize: size })}
              onOpen={({ series: id, period }) => {
                document.title = `${id} ${period}`
              }}
            />
            <p>{summary}</p>
          </section>
        )
      })}
      {FIGURE_CASES.filter(shown).map((one) => (
        <Figure key={one.id} one={one} />
      ))}
      {BAR_CASES.filter(shown).map((one) => (
        <section key={one.id} id={one.id}>
          <h2>{one.title[language]}</h2>
          <BarChart
            rows={one.rows(language)}
            words={chartWords(language, one.decimals)}
            text={{ title: one.title[language], description: one.title[language] }}
            order={one.order ?? 'value'}
            {...(size === undefined ? {} : { textSize: size })}
            onOpen={(row) => {
              document.title = row
            }}
          />
        </section>
      ))}
    </>
  )
}

const geography: Geography = {
  tiles,
  topology: topology as unknown as NonNullable<Geography['topology']>,
  attribution: '© OpenStreetMap contributors, ODbL 1.0',
  groups: { MA_SUD: ['MA10', 'MA11', 'MA12'] },
}

function Figure({ one }: { readonly one: FigureCase }): ReactNode {
  const { id, title, decimals, type: wanted } = one
  const input = useMemo(() => one.input(language, geography), [one])
  const words = useMemo(() => chartWords(language, decimals), [decimals])
  const type = CHART_TYPES.find((known) => known.id === wanted)
  const summary = type?.describe({ ...input, language, decimals }) ?? ''
  const text = useMemo(() => ({ title: title[language], description: summary }), [title, summary])
  if (type === undefined) return null
  return (
    <section id={id}>
      <h2>{title[language]}</h2>
      <type.Draw
        {...input}
        words={words}
        decimals={decimals}
        text={text}
        onOpen={({ series, period }) => {
          document.title = `${series} ${period}`
        }}
        {...(size === undefined ? {} : { textSize: size })}
      />
      <p>{summary}</p>
    </section>
  )
}

const theme = query.get('theme') ?? 'light'
const size = query.has('size') ? Number(query.get('size')) : theme === 'projector' ? 18 : undefined
/** Milliseconds that drawing a chart takes, from nothing to a laid-out page, run after run: `drawTimes('multiples-permits-by-country', 20)` in the console. */
function drawTimes(id: string, runs: number): readonly number[] {
  const one = FIGURE_CASES.find((known) => known.id === id)
  const type = CHART_TYPES.find((known) => known.id === one?.type)
  if (one === undefined || type === undefined) throw new Error(`there is no chart ${id}`)
  const { decimals, title } = one
  const text = { title: title[language], description: title[language] }
  const input = { ...one.input(language, geography), decimals, text }
  const words = chartWords(language, decimals)
  const place = document.createElement('div')
  document.body.append(place)
  const times = Array.from({ length: runs }, () => {
    const drawing = createRoot(place)
    const start = performance.now()
    flushSync(() => drawing.render(<type.Draw {...input} words={words} />))
    place.getBoundingClientRect()
    const time = performance.now() - start
    drawing.unmount()
    return time
  })
  place.remove()
  return times
}
/** A chart of the gallery as it is exported: the text of its file, and the bytes of an image of it. */
async function exportFigure(
  id: string,
  scale: 1 | 2,
): Promise<{ readonly svg: string; readonly png: readonly number[] }> {
  const one = FIGURE_CASES.find((known) => known.id === id)
  const type = CHART_TYPES.find((known) => known.id === one?.type)
  if (one === undefined || type === undefined) throw new Error(`there is no chart ${id}`)
  const { decimals, title } = one
  const text = { title: title[language], description: title[language] }
  const words = chartWords(language, decimals)
  const picture = type.picture({ ...one.input(language, geography), decimals, words, text }, 900)
  const svg = exportSvg({
    picture: pictureMarkup(picture),
    title: title[language],
    unit: language === 'fr' ? 'en %' : '%',
    source: language === 'ar' ? 'المندوبية السامية للتخطيط' : 'HCP',
    vintage: '2026-11-21',
    address: 'https://marsad.example/',
    language,
    style,
  })
  const png = new Uint8Array(await (await exportPng(svg, scale)).arrayBuffer())
  return { svg, png: [...png] }
}
Object.assign(window, { drawTimes, exportFigure })

document.documentElement.lang = language
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
document.documentElement.dataset.theme = theme
const root = document.getElementById('gallery')
await loadLanguage(language)
if (root !== null) createRoot(root).render(<Gallery />)
