import { type ChartSeries, chartWords, describeSummary, LineStill, summarise } from '@marsad/charts'
import { isMissing, parsePeriod } from '@marsad/model'
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

/** What is public is grey, what would be is ink; where they are one, ink covers grey. */
function linesOf(course: Course, speech: Speech) {
  const { measure, points } = course
  const values = points.flatMap(({ before, after }) => [before?.value ?? 0, after?.value ?? 0])
  const largest = Math.max(0, ...values.map(Math.abs))
  const { measured, divisor } = readableScale(largest, measure)
  const line = (which: 'before' | 'after'): ChartSeries => ({
    id: which,
    label: speech.say(`review.line.${which}`),
    colour: which === 'before' ? 'other' : 'cat-1',
    points: points.flatMap((point) => {
      const figure = point[which]
      const period = parsePeriod(point.period)
      if (figure === null || period === undefined) return []
      const status = statusOf(figure.status)
      const value = figure.value === null ? null : figure.value / divisor
      const drawn = { period, value, status, basis: 'R' as const }
      return [isMissing(status) ? { ...drawn, reason: statusWords(status, speech) } : drawn]
    }),
  })
  const before = line('before')
  const series = [...(before.points.length > 0 ? [before] : []), line('after')]
  return { series, measured }
}
