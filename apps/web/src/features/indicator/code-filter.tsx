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
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}

/** The codes of a dimension: up to seven in plain sight, more behind a disclosure with a search. */
export function CodeFilter(props: Props) {
  const { dimension, chosen } = props
  const speech = useSpeech()
  const meant = dimension.codes.filter((code) => code.id !== '_Z' || code.withData)
  const offered = meant.filter((code) => code.withData || chosen.includes(code.id))
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
      {offered.length <= VISIBLE ? (
        <Codes {...props} codes={offered} />
      ) : (
        <SearchedCodes {...props} codes={offered} />
      )}
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
    </>
  )
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
        {!code.withData && <span className="muted"> {say('filter.noData')}</span>}
      </span>
    </label>
  ))
}
