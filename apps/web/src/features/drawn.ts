/** What draws: it comes when there is something to draw. */
export { ChartFigure } from './indicator/chart-figure.tsx'
