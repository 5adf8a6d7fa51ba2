/** What draws: it comes when there is something to draw, for the pages with figures and for home alike. */
export { LeadCourse } from './home/lead-course.tsx'
export { ChartFigure } from './indicator/chart-figure.tsx'
