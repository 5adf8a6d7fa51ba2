import type { MeasureRecord } from '../../answers.ts'
import { codeName } from '../../figures/names.ts'
import { choosable, defaultCodes, type Selection, withCodes } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { heldSources, onSource } from './source-switch.tsx'

/** Nothing fits the selection: which choices empty it, each to be undone; never an empty plot. */
export function EmptyResult(props: {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, search, selection, onChange } = props
  const speech = useSpeech()
  const { say, text } = speech
  const narrowed = choosable(record).filter((dimension) => search.d?.[dimension.id] !== undefined)
  const { d: _codes, de: _from, a: _to, ...bare } = search
  return (
    <div className="empty">
      <h2>{say('empty.title')}</h2>
      <p className="empty-why">{say('empty.why')}</p>
      <ul>
        {narrowed.map((dimension) => (
          <li key={dimension.id}>
            <button
              type="button"
              className="link"
              onClick={() =>
                onChange(
                  withCodes(record, search, { dimension, codes: defaultCodes(record, dimension) }),
                )
              }
            >
              {say('empty.remove', {
                name: `${text(dimension.title)} : ${(selection.codes[dimension.id] ?? [])
                  .map((code) => codeName(dimension, code, speech))
                  .join(say('list.comma'))}`,
              })}
            </button>
          </li>
        ))}
        {heldSources(record)
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
          ))}
        <li>
          <button type="button" className="link" onClick={() => onChange(bare)}>
            {say('empty.reset')}
          </button>
        </li>
      </ul>
    </div>
  )
}
