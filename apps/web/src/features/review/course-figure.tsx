import { type ChartSeries, chartWords, describeSummary, LineStill, summarise } from '@marsad/charts'
import { isMissing, parsePeriod, periodOrdinal } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Course, Submission } from '../../answers.ts'
import { statusOf, statusWords } from '../../figures/flags.ts'
import { readableScale, unitPhrase } from '../../figures/unit.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { Answered } from '../../ui/states.tsx'
import { useTextSize } from '../../ui/text-size.ts'
import type { SeriesChosen } from './changes-table.tsx'
import { codesInWords } from './naming.ts'
import { courseQuery } from './queries.ts'

/** One series as it is public and as it would be: two lines that part where the file changes something. */
export function CourseFigure(props: {
  readonly submission: Pick<Submission, 'id' | 'edition'>
  readonly series: SeriesChosen
}) {
  const course = useQuery(courseQuery(props.submission, props.series))
  return (
    <Answered query={course} size="tile">
      {(answer) => <Drawn course={answer} />}
    </Answered>
  )
}

function Drawn(props: { readonly course: Course }) {
  const { course } = props
  const speech = useSpeech()
  const { say, text, language } = speech
  const { measure } = course
  const textSize = useTextSize()
  const codes = codesInWords(measure, course.key, speech)
  const title = [text(measure.title), codes].filter((one) => one !== '').join(say('list.comma'))
  const drawing = useMemo(() => linesOf(course, speech), [course, speech])
  const words = useMemo(
    () => chartWords(language, drawing.measured.decimals),
    [language, drawing.measured.decimals],
  )
  const summary = describeSummary(
    summarise(drawing.series, []),
    language,
    drawing.measured.decimals,
  )
  const described = useMemo(
    () => ({ title: say('review.courseOf', { series: title }), description: summary }),
    [say, title, summary],
  )
  if (drawing.periods < 2) return null
  return (
    <figure className="course">
      <figcaption>
        <strong>{title}</strong>
        <br />
        <span className="muted small">
          {unitPhrase(drawing.measured.unit, drawing.measured.unitMult, speech)}
        </span>
      </figcaption>
      <LineStill
        series={drawing.series}
        words={words}
        decimals={drawing.measured.decimals}
        textSize={textSize}
        text={described}
        initialWidth={640}
        height={Math.round(16 * textSize)}
      />
    </figure>
  )
}

/** Periods shown before the first that changes. */
const BACK = 12

/**
 * What is public as one line, in ink; over it what would be, as far as it differs, from the last period that stays to the
 * next. Of a long course the end is shown.
 */
function linesOf({ measure, points: all }: Course, speech: Speech) {
  const differs = all.map(({ before, after }) => !isSame(before, after))
  const [first, last] = [Math.max(0, differs.indexOf(true)), differs.lastIndexOf(true)]
  const begin = all[first]?.period
  const points = all.filter(
    ({ period }, place) => place >= first || begin === undefined || near(period, begin),
  )
  const values = points.flatMap(({ before, after }) => [before?.value ?? 0, after?.value ?? 0])
  const { measured, divisor } = readableScale(Math.max(0, ...values.map(Math.abs)), measure)
  const touched = new Set(
    all.slice(Math.max(0, first - 1), last < 0 ? 0 : last + 2).map(({ period }) => period),
  )
  const line = (which: 'before' | 'after'): ChartSeries => ({
    id: which,
    label: speech.say(`review.line.${which}`),
    colour: which === 'before' ? 'total' : 'cat-2',
    points: points.flatMap((point) => {
      const figure = point[which]
      const period = parsePeriod(point.period)
      if (figure === null || period === undefined) return []
      if (which === 'after' && !touched.has(point.period)) return []
      const status = statusOf(figure.status)
      const value = figure.value === null ? null : figure.value / divisor
      const drawn = { period, value, status, basis: 'R' as const }
      return [isMissing(status) ? { ...drawn, reason: statusWords(status, speech) } : drawn]
    }),
  })
  const series = [line('before'), line('after')].filter((one) => one.points.length > 0)
  return { series, measured, periods: points.length }
}

type Figured = Course['points'][number]['before']

function isSame(before: Figured, after: Figured): boolean {
  return before?.value === after?.value && before?.status === after?.status
}

/** Whether a period lies no further before another than is shown. */
function near(period: string, begin: string): boolean {
  const [at, from] = [parsePeriod(period), parsePeriod(begin)].map((one) =>
    one === undefined ? undefined : periodOrdinal(one),
  )
  return at === undefined || from === undefined || at >= from - BACK
}
