import type { Period } from '@marsad/model'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Data, IndicatorRecord } from '../../answers.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import { requestOf, type Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { lineageQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered, Notice, Pending } from '../../ui/states.tsx'
import { Calculation } from './calculation.tsx'
import { EmptyResult } from './empty-result.tsx'
import { PeriodChoice } from './period-filter.tsx'

type Props = {
  readonly record: IndicatorRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly data: Data | undefined
  readonly onChange: (search: IndicatorSearch) => void
}

/** How one figure was computed: the newest one of the first line, or the one chosen. */
export function CalculationView(props: Props) {
  const { data } = props
  if (data === undefined) return <Pending size="figure" />
  const line = data.series.find((series) => series.values.some((value) => value !== null))
  if (line === undefined) return <EmptyResult {...props} />
  const periods = periodsWithFigures({ series: [line] })
  const every = [
    ...new Set([...periods, ...(props.search.per === undefined ? [] : [props.search.per])]),
  ]
  const period = props.search.per ?? periods.at(-1)
  return period === undefined ? (
    <EmptyResult {...props} />
  ) : (
    <OneCalculation {...props} lineKey={line.key} periods={every} period={period} />
  )
}

function OneCalculation(
  props: Props & {
    readonly lineKey: Readonly<Record<string, string>>
    readonly periods: readonly Period[]
    readonly period: Period
  },
) {
  const { record, search, selection, lineKey, period, periods, onChange } = props
  const { say } = useSpeech()
  const { FREQ: _f, SOURCE: _s, from: _from, to: _to, ...rest } = requestOf(selection, search)
  const codes = Object.fromEntries(
    Object.keys(rest).flatMap((name) => (name === 'asOf' ? [] : [[name, lineKey[name]]])),
  )
  const lineage = useQuery({
    ...lineageQuery(record.id, {
      FREQ: lineKey.FREQ,
      SOURCE: lineKey.SOURCE,
      ...codes,
      period,
      asOf: search.mil,
    }),
    placeholderData: keepPreviousData,
  })
  const { per: _former, ...others } = search
  const newest = periods.toSorted().at(-1)
  return (
    <>
      <div className="calculation-period">
        <PeriodChoice
          label={say('calculation.period')}
          value={period}
          periods={periods.toReversed()}
          onChange={(chosen) => onChange(chosen === newest ? others : { ...others, per: chosen })}
        />
      </div>
      {record.formula === null && <Notice tone="info">{say('calculation.noFormula')}</Notice>}
      <div
        aria-busy={lineage.isPlaceholderData}
        className={lineage.isPlaceholderData ? 'stale' : undefined}
      >
        <Answered query={lineage} size="figure">
          {(answer) => <Calculation record={record} lineage={answer} />}
        </Answered>
      </div>
    </>
  )
}
