import '@fontsource/ibm-plex-sans/400.css'
import '@fontsource/ibm-plex-sans/600.css'
import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../apps/web/src/styles/tokens.css'
import '../src/charts.css'
import {
  BAR_CASES,
  type GalleryLanguage,
  LINE_CASES,
  SPARKLINE_CASES,
} from '../src/gallery/gallery.ts'
import {
  BarChart,
  chartWords,
  describeSummary,
  LineChart,
  Sparkline,
  summarise,
} from '../src/index.ts'
import './gallery.css'

/** The gallery: every chart type on real and on awkward data. `?lang=ar`, `?theme=dark`, `?only=<id>`. */
const query = new URLSearchParams(location.search)
const language: GalleryLanguage = query.get('lang') === 'ar' ? 'ar' : 'fr'
const only = query.get('only')
const shown = ({ id }: { readonly id: string }) => only === null || only === id

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
              onOpen={({ series: id, period }) => {
                document.title = `${id} ${period}`
              }}
            />
            <p>{summary}</p>
          </section>
        )
      })}
      {BAR_CASES.filter(shown).map((one) => (
        <section key={one.id} id={one.id}>
          <h2>{one.title[language]}</h2>
          <BarChart
            rows={one.rows(language)}
            words={chartWords(language, one.decimals)}
            text={{ title: one.title[language], description: one.title[language] }}
            order={one.order ?? 'value'}
            onOpen={(row) => {
              document.title = row
            }}
          />
        </section>
      ))}
    </>
  )
}

document.documentElement.lang = language
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
const root = document.getElementById('gallery')
if (root !== null) createRoot(root).render(<Gallery />)
