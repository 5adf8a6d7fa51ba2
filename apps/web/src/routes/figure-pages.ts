/** The pages with figures come together: what they share is most of what they are. */
export { EmbedPage } from './embed-page.tsx'
export { IndicatorPage } from './indicator-page.tsx'
export { SeriesPage } from './series-page.tsx'
