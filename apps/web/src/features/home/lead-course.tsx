import { chartWords, describeSummary, LineStill, summarise } from '@marsad/charts'
import { useMemo } from 'react'
import type { Overview } from '../../answers.ts'
import { chartBreaks, cutsOf } from '../../figures/breaks.ts'
import { chartSeriesOf } from '../../figures/chart-series.ts'
import { readableScale } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { useTextSize } from '../../ui/text-size.ts'

/** The course of the lead figure, as a whole and by its parts, with its breaks and gaps. */
export function LeadCourse(props: {
  readonly lead: NonNullable<Overview['lead']>
  readonly title: string
}) {
  const { lead, title } = props
  const { data, dimension } = lead
  const speech = useSpeech()
  const textSize = useTextSize()
  const drawing = useMemo(() => {
    const largest = data.series.flatMap((line) => line.values.map((value) => Math.abs(value ?? 0)))
    const { measured, divisor } = readableScale(Math.max(0, ...largest), data)
    const series = chartSeriesOf({ dimensions: [dimension] }, data.series, { speech, divisor })
    const ids = series.map(({ id }) => id)
    const cuts = chartBreaks(cutsOf(data, speech), ids, speech)
    const breaks = cuts.map(({ detail: _, ...cut }) => cut)
    const summary = describeSummary(summarise(series, breaks), speech.language, measured.decimals)
    return { series, breaks, measured, summary }
  }, [data, dimension, speech])
  const { measured, summary } = drawing
  const words = useMemo(
    () => chartWords(speech.language, measured.decimals),
    [speech.language, measured.decimals],
  )
  const text = useMemo(() => ({ title, description: summary }), [title, summary])
  return (
    <LineStill
      series={drawing.series}
      breaks={drawing.breaks}
      words={words}
      decimals={measured.decimals}
      textSize={textSize}
      text={text}
      initialWidth={560}
      height={Math.round(21 * textSize)}
    />
  )
}
