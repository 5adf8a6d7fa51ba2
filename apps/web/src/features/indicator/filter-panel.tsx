import type { Availability, Data, MeasureRecord } from '../../answers.ts'
import { periodsWithFigures, within } from '../../figures/period-range.ts'
import { choosable, type Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { CodeFilter } from './code-filter.tsx'
import { FrequencyFilter } from './frequency-filter.tsx'
import { PeriodFilter } from './period-filter.tsx'

/** What narrows the figure: frequency, period, and one list of codes a dimension. */
export function FilterPanel(props: {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly data: Data | undefined
  /** One code a dimension: the calculation is of one figure, a map of one group. */
  readonly single: boolean
  /** The dimension that the view shows in full. */
  readonly except?: string
  readonly available: Availability['codes'] | undefined
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, search, selection, data, onChange, single } = props
  const { say } = useSpeech()
  const dimensions = choosable(record).filter(
    ({ id, codes }) =>
      id !== props.except &&
      (codes.filter((code) => code.withData).length > 1 || (selection.codes[id]?.length ?? 0) > 1),
  )
  const { frequencies } = record.coverage
  const spans = !single && data !== undefined && periodsWithFigures(data).length > 1
  if (dimensions.length === 0 && frequencies.length < 2 && !spans) return null
  const active = choosable(record).filter(({ id }) =>
    isNarrowed(search.d?.[id], selection.codes[id]),
  ).length
  return (
    <details className="filters" open={isWide()}>
      <summary>
        {say('filter.title')}
        {active > 0 && <span className="badge">{say('filter.active', { count: active })}</span>}
        <ResultCount data={data && within(data, search)} />
      </summary>
      <FrequencyFilter record={record} search={search} data={data} onChange={onChange} />
      {!single && <PeriodFilter search={search} data={data} onChange={onChange} />}
      {dimensions.map((dimension) => (
        <CodeFilter
          key={dimension.id}
          record={record}
          dimension={dimension}
          chosen={selection.codes[dimension.id] ?? []}
          single={single}
          available={setOf(props.available?.[dimension.id])}
          search={search}
          onChange={onChange}
        />
      ))}
    </details>
  )
}

/** Filters stand beside the figure where there is room, and fold above it where there is not. */
function isWide(): boolean {
  return matchMedia('(min-width: 60rem)').matches
}

/** Whether codes were asked for and are shown. */
function isNarrowed(asked: readonly string[] | undefined, shown: readonly string[] = []): boolean {
  return asked?.some((code) => shown.includes(code)) === true
}

function setOf(codes: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return codes === undefined ? undefined : new Set(codes)
}

/** How much the filters leave, said when it changes. */
function ResultCount(props: { readonly data: Data | undefined }) {
  const { say } = useSpeech()
  if (props.data === undefined) return null
  const lines = props.data.series.filter(({ values }) => values.some((value) => value !== null))
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null)).length
  return (
    <span className="muted small filter-count" role="status">
      {values === 0
        ? say('filter.resultNone')
        : say('filter.result', { lines: lines.length, values })}
    </span>
  )
}
