import type { Mapping } from '@marsad/exchange'
import { useState } from 'react'
import type { CheckedFile, UnknownText } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { withCodes } from './mapping-edits.ts'

const AT_ONCE = 40

/** Texts that stand for no code, each with the code that comes nearest; one click takes all that is proposed. */
export function UnknownTexts(props: {
  readonly file: CheckedFile
  readonly onChange: (mapping: Mapping) => void
}) {
  const { say } = useSpeech()
  const { file, onChange } = props
  const [all, setAll] = useState(false)
  if (file.unknown.length === 0) return null
  const near = file.unknown.flatMap(({ dimension, written, nearest }) =>
    nearest === undefined ? [] : [{ dimension, written, code: nearest }],
  )
  const shown = all ? file.unknown : file.unknown.slice(0, AT_ONCE)
  const title = say('wizard.unknown', { count: file.unknown.length })
  return (
    <section aria-labelledby="inconnus" className="unknown-texts">
      <h3 id="inconnus">{title}</h3>
      <p className="muted">{say('wizard.unknownWords')}</p>
      {near.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => onChange(withCodes(file.mapping, near))}
        >
          {say('wizard.applyNearest', { count: near.length })}
        </button>
      )}
      <ScrollRegion label={say('table.region', { title })}>
        <table className="plain">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('wizard.dimension')}</th>
              <th scope="col">{say('wizard.written')}</th>
              <th scope="col">{say('wizard.times')}</th>
              <th scope="col">{say('wizard.standsFor')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <UnknownRow
                key={`${one.dimension} ${one.written}`}
                one={one}
                file={file}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {file.unknown.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {say('wizard.showAll', { count: file.unknown.length })}
        </button>
      )}
    </section>
  )
}

function UnknownRow(props: {
  readonly one: UnknownText
  readonly file: CheckedFile
  readonly onChange: (mapping: Mapping) => void
}) {
  const { say, text } = useSpeech()
  const { one, file, onChange } = props
  const { dimension, written, nearest } = one
  const choices = file.choices[dimension] ?? []
  const near = choices.find(({ code }) => code === nearest)
  const choose = (code: string) => {
    if (code !== '') onChange(withCodes(file.mapping, [{ dimension, written, code }]))
  }
  return (
    <tr>
      <td>
        <Label of={one.title} />
      </td>
      <th scope="row">
        <bdi>« {written} »</bdi>
      </th>
      <td>{one.count}</td>
      <td>
        <div className="button-row">
          {near !== undefined && (
            <button type="button" className="button" onClick={() => choose(near.code)}>
              {say('wizard.itIs', { label: text(near.labels), code: near.code })}
            </button>
          )}
          <select
            aria-label={say('wizard.standsForNamed', { written })}
            value=""
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">
              {say(near === undefined ? 'wizard.chooseReason' : 'wizard.chooseCode')}
            </option>
            {choices.map(({ code, labels }) => (
              <option key={code} value={code}>
                {code} – {text(labels)}
              </option>
            ))}
          </select>
        </div>
      </td>
    </tr>
  )
}
