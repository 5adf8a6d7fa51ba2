import { formatList, formatSpan } from '@marsad/language'
import { defaultCodes } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import type { Data, DimensionRecord, MeasureRecord } from '../../answers.ts'
import { codeName } from '../../figures/names.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import { choosable, requestOf, type Selection, withCodes } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { availabilityQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { heldSources, onSource } from './source-switch.tsx'

type Props = {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  /** The answer before the period narrowed it. */
  readonly answer?: Data
  /** What is empty, when it is not the whole selection. */
  readonly title?: string
  readonly onChange: (search: IndicatorSearch) => void
}

/** Nothing fits the selection: which choice empties it, each to be undone; never an empty plot. */
export function EmptyResult(props: Props) {
  const { record, search, selection, answer, onChange } = props
  const { say } = useSpeech()
  const { data, isPending } = useQuery(availabilityQuery(record, requestOf(selection, {})))
  const narrowed = choosable(record).filter((dimension) => search.d?.[dimension.id] !== undefined)
  const culprits = narrowed.filter((dimension) =>
    isEmptying({
      left: data?.codes[dimension.id] ?? [],
      chosen: selection.codes[dimension.id] ?? [],
      usual: defaultCodes(record, dimension),
    }),
  )
  const outside = answer === undefined ? [] : periodsWithFigures(answer)
  const { d: _codes, de: _from, a: _to, ...bare } = search
  return (
    <div className="empty">
      <h2>{props.title ?? say('empty.title')}</h2>
      {!isPending && (
        <Why {...props} culprits={culprits} narrowed={narrowed} byPeriod={outside.length > 0} />
      )}
      <ul>
        {outside.length > 0 && <PeriodOption {...props} periods={outside} />}
        {outside.length === 0 &&
          !isPending &&
          (culprits.length > 0 ? culprits : narrowed).map((dimension) => (
            <FilterOption key={dimension.id} {...props} dimension={dimension} />
          ))}
        {outside.length === 0 && <SourceOptions {...props} bare={bare} />}
        <li>
          <button type="button" className="link" onClick={() => onChange(bare)}>
            {say('empty.reset')}
          </button>
        </li>
      </ul>
    </div>
  )
}

/** Whether a dimension alone stands in the way: with the others as they are, its usual codes have figures and the chosen ones have none. */
function isEmptying(codes: {
  readonly left: readonly string[]
  readonly chosen: readonly string[]
  readonly usual: readonly string[]
}): boolean {
  const { left, chosen, usual } = codes
  return usual.some((code) => left.includes(code)) && !chosen.some((code) => left.includes(code))
}

function Why(
  props: Props & {
    readonly culprits: readonly DimensionRecord[]
    readonly narrowed: readonly DimensionRecord[]
    readonly byPeriod: boolean
  },
) {
  const { culprits, narrowed, byPeriod } = props
  const { say, text, language } = useSpeech()
  if (byPeriod) return null
  if (culprits.length > 0) {
    const names = formatList(
      culprits.map((dimension) => text(dimension.title)),
      language,
    )
    return <p className="empty-why">{say('empty.filter', { names })}</p>
  }
  return <p className="empty-why">{say(narrowed.length > 1 ? 'empty.together' : 'empty.why')}</p>
}

function PeriodOption(props: Props & { readonly periods: readonly string[] }) {
  const { search, periods, onChange } = props
  const { say, language } = useSpeech()
  const { de, a, ...rest } = search
  const span = formatSpan(de ?? periods[0] ?? '', a ?? periods.at(-1) ?? '', language)
  return (
    <li>
      <button type="button" className="link" onClick={() => onChange(rest)}>
        {say('empty.period', { span })}
      </button>
    </li>
  )
}

function FilterOption(props: Props & { readonly dimension: DimensionRecord }) {
  const { record, search, selection, dimension, onChange } = props
  const speech = useSpeech()
  const { say, text } = speech
  const names = (selection.codes[dimension.id] ?? [])
    .map((code) => codeName(dimension, code, speech))
    .join(say('list.comma'))
  const codes = defaultCodes(record, dimension)
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => onChange(withCodes(record, search, { dimension, codes }))}
      >
        {say('empty.remove', { name: `${text(dimension.title)} : ${names}` })}
      </button>
    </li>
  )
}

function SourceOptions(props: Props & { readonly bare: IndicatorSearch }) {
  const { record, selection, bare, onChange } = props
  const { say } = useSpeech()
  return heldSources(record)
    .filter((source) => source.id !== selection.source)
    .map((source) => (
      <li key={source.id}>
        <button
          type="button"
          className="link"
          onClick={() => onChange(onSource(record, bare, source.id))}
        >
          {say('empty.source')} <Label of={source.title} />
        </button>
      </li>
    ))
}
