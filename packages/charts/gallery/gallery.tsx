import '@fontsource/ibm-plex-sans/400.css'
import '@fontsource/ibm-plex-sans/600.css'
import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import { createRoot } from 'react-dom/client'
import '../src/charts.css'
import { type GalleryLanguage, LINE_CASES } from '../src/gallery/gallery.ts'
import { chartWords, LineChart } from '../src/index.ts'

/** The gallery: every chart type on real and on awkward data. `?lang=ar`, `?theme=dark`, `?only=<id>`. */
const query = new URLSearchParams(location.search)
const language: GalleryLanguage = query.get('lang') === 'ar' ? 'ar' : 'fr'
const only = query.get('only')
document.documentElement.lang = language
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
document.documentElement.dataset.theme = query.get('theme') ?? 'light'

const root = document.getElementById('gallery')
if (root !== null) {
  createRoot(root).render(
    LINE_CASES.filter(({ id }) => only === null || only === id).map((one) => (
      <section key={one.id} id={one.id}>
        <h2>{one.title[language]}</h2>
        <LineChart
          series={one.series(language)}
          breaks={one.breaks?.(language) ?? []}
          words={chartWords(language, one.decimals)}
          text={{ title: one.title[language], description: one.id }}
          decimals={one.decimals}
        />
      </section>
    )),
  )
}
