import { foldText } from '@marsad/model'
import { useState } from 'react'
import type { DimensionRecord, MeasureRecord } from '../../answers.ts'
import { codeName } from '../../figures/names.ts'
import { withCodes } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

const VISIBLE = 7

type Props = {
  readonly record: MeasureRecord
  readonly dimension: DimensionRecord
  readonly chosen: readonly string[]
  readonly single: boolean
  /** The codes that have figures with what else is chosen; unknown until it has been asked. */
  readonly available: ReadonlySet<string> | undefined
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}

/** The codes of a dimension: up to seven in plain sight, more behind a disclosure with a search. */
export function CodeFilter(props: Props) {
  const { dimension, chosen } = props
  const speech = useSpeech()
  const meant = dimension.codes.filter((code) => code.id !== '_Z' || code.withData)
  if (meant.length <= VISIBLE) {
    return (
      <fieldset className="filter">
        <legend>
          <Label of={dimension.title} />
        </legend>
        <Codes {...props} codes={meant} />
      </fieldset>
    )
  }
  const names = chosen.map((code) => codeName(dimension, code, speech))
  return (
    <details className="filter">
      <summary>
        <Label of={dimension.title} />
        <span className="muted">
          {names.length <= 2
            ? names.join(speech.say('list.comma'))
            : speech.say('filter.chosen', { count: names.length })}
        </span>
      </summary>
      <SearchedCodes {...props} codes={meant} />
    </details>
  )
}

function SearchedCodes(props: Props & { readonly codes: DimensionRecord['codes'] }) {
  const { say, text } = useSpeech()
  const [words, setWords] = useState('')
  const wanted = foldText(words)
  const found = props.codes.filter((code) => foldText(text(code.title)).includes(wanted))
  return (
    <>
      <label className="field">
        <span className="visually-hidden">{say('filter.search')}</span>
        <input
          type="search"
          value={words}
          placeholder={say('filter.search')}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p className="visually-hidden" role="status">
        {words === '' ? '' : say('filter.found', { count: found.length })}
      </p>
      <div className="code-list">
        <Codes {...props} codes={found} />
      </div>
      {!props.single && <AllOrNone {...props} codes={found} />}
    </>
  )
}

/** Every code with figures of those found, or none, which is the default. */
function AllOrNone(props: Props & { readonly codes: DimensionRecord['codes'] }) {
  const { record, dimension, search, onChange } = props
  const { say } = useSpeech()
  const held = props.codes.filter((code) => hasFigures(code, props.available))
  const choose = (codes: readonly string[]) =>
    onChange(withCodes(record, search, { dimension, codes }))
  return (
    <p className="all-or-none">
      <button type="button" className="link" onClick={() => choose(held.map(({ id }) => id))}>
        {say('filter.all')}
      </button>
      <button type="button" className="link" onClick={() => choose([])}>
        {say('filter.none')}
      </button>
    </p>
  )
}

function hasFigures(
  code: DimensionRecord['codes'][number],
  available: ReadonlySet<string> | undefined,
): boolean {
  return available === undefined ? code.withData : available.has(code.id)
}

function Codes(props: Props & { readonly codes: DimensionRecord['codes'] }) {
  const { record, dimension, chosen, single, search, onChange } = props
  const { say, text } = useSpeech()
  const toggle = (code: string) => {
    const codes = single
      ? [code]
      : chosen.includes(code)
        ? chosen.filter((one) => one !== code)
        : [...chosen, code]
    onChange(withCodes(record, search, { dimension, codes }))
  }
  return props.codes.map((code) => (
    <label key={code.id} className={code.parent === undefined ? 'choice' : 'choice choice-child'}>
      <input
        type={single ? 'radio' : 'checkbox'}
        name={dimension.id}
        checked={single ? chosen[0] === code.id : chosen.includes(code.id)}
        onChange={() => toggle(code.id)}
      />
      <span>
        {text(code.title)}
        {!hasFigures(code, props.available) && (
          <span className="muted"> {say('filter.noData')}</span>
        )}
      </span>
    </label>
  ))
}
