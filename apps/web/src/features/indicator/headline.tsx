import { formatPeriod, formatSpan } from '@marsad/language'
import { yearsBefore } from '@marsad/model'
import type { Data, MeasureRecord } from '../../answers.ts'
import { writeChange } from '../../figures/change.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { leaderOf } from '../../figures/highlight.ts'
import { whomOf } from '../../figures/names.ts'
import { isForecast, newestPoint, valuedPoints } from '../../figures/points.ts'
import type { Selection } from '../../figures/selection.ts'
import { type Measured, readableScale, unitWords, writeValue } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { Pending } from '../../ui/states.tsx'

/** The latest figure of the line that leads: value, period, whom it concerns, change on a year, status and basis in words. */
export function Headline(props: {
  readonly record: MeasureRecord
  readonly selection: Selection
  readonly search: IndicatorSearch
  readonly data: Data | undefined
}) {
  const { record, data, selection } = props
  const speech = useSpeech()
  const { say, language } = speech
  const source = record.sources.find((one) => one.id === selection.source)
  const leader = data === undefined ? undefined : leaderOf(record, data.series)
  const line = leader?.line
  const latest = line === undefined ? undefined : newestPoint(line)
  if (data === undefined)
    return (
      <aside className="headline">
        <Pending size="tile" />
      </aside>
    )
  if (leader === undefined || line === undefined || latest === undefined) return null
  const index = line.periods.indexOf(latest.period)
  const { measured, divisor } = readableScale(latest.value, { ...data })
  const flag = flagOf(statusOf(line.status[index]), speech)
  const whom = whomOf(record, line.key, speech)
  const forecasts = valuedPoints(line).filter(
    ({ period }) => period > latest.period && isForecast(line, period),
  )
  return (
    <aside className="headline" aria-label={say('headline.label')}>
      <p className="headline-value">
        <data value={latest.value}>
          <Figure>{writeValue(latest.value / divisor, measured, speech)}</Figure>
        </data>{' '}
        <small>{unitWords(measured.unit, measured.unitMult, speech)}</small>
      </p>
      <p>
        <data value={latest.period}>
          <Figure>{formatPeriod(latest.period, language)}</Figure>
        </data>
        {say('list.comma')}
        {leader.among > 1 ? say('latest.highest', { whom, count: leader.among }) : whom}
        {flag !== undefined && (
          <>
            {say('list.comma')}
            <strong>{flag.words}</strong>
          </>
        )}
      </p>
      {forecasts.length > 0 && (
        <p className="muted">
          {say('headline.forecasts', {
            span: formatSpan(forecasts[0]?.period ?? '', forecasts.at(-1)?.period ?? '', language),
          })}
        </p>
      )}
      <YearChange line={line} measured={measuredOf(record, data)} speech={speech} />
      <p className="muted">
        {say(line.basis[index] === 'D' ? 'basis.derived' : 'basis.reported')}
        {source !== undefined && (
          <>
            {say('list.comma')}
            <Label of={source.title} />
          </>
        )}
      </p>
    </aside>
  )
}

/** What the figures are measured in; an indicator that can be below zero says so, such as net job creation. */
function measuredOf(record: MeasureRecord, { unit, unitMult, decimals }: Data): Measured {
  const least = record.type === 'indicator' ? record.validRange.min : 0
  return { unit, unitMult, decimals, signed: least === null || least < 0 }
}

/** The change on the same period a year before; across a break it is not computed, and that is said. */
function YearChange(props: {
  readonly line: Data['series'][number]
  readonly measured: Measured
  readonly speech: Speech
}) {
  const { line, measured, speech } = props
  const points = valuedPoints(line)
  const latest = newestPoint(line)
  const from = latest === undefined ? undefined : yearsBefore(latest.period, 1)
  const previous = points.find((point) => point.period === from)
  if (latest === undefined || from === undefined || previous === undefined) return null
  const broken = line.breaks.some((one) => one.after >= from && one.before <= latest.period)
  if (broken)
    return <p>{speech.say('change.breakLong', { period: formatPeriod(from, speech.language) })}</p>
  const change = writeChange(previous.value, latest.value, measured, speech)
  if (change === '') return null
  return <p>{speech.say('change.year', { change })}</p>
}
