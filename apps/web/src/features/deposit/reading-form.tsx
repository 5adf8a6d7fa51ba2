import { formatNumber, type MessageKey } from '@marsad/language'
import type { Reading } from '@marsad/model'
import { useState } from 'react'
import type { CheckedFile } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'

const ENCODINGS: Readonly<Record<Reading['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'windows-1256': 'Windows-1256 (العربية)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}
const SEPARATORS: Readonly<Record<Reading['separator'], MessageKey>> = {
  ';': 'wizard.semicolon',
  ',': 'wizard.comma',
  '\t': 'wizard.tab',
  '|': 'wizard.bar',
}
const MARKS: Readonly<Record<',' | '.' | '', MessageKey>> = {
  ',': 'wizard.comma',
  '.': 'wizard.point',
  '': 'wizard.noMark',
}

/** How the text of the file was read, in sentences that can be changed; what is doubtful asks to be confirmed. */
export function ReadingForm(props: {
  readonly file: CheckedFile
  readonly onChange: (reading: Reading) => void
}) {
  const { say, language } = useSpeech()
  const { file, onChange } = props
  const { reading, detection, confirmed, format } = file
  const [changing, setChanging] = useState(false)
  const isText = format !== 'xlsx'
  if (!isText && detection.samples.length === 0 && detection.undecided.length === 0)
    return <p className="muted">{say('wizard.numbersKept')}</p>
  const open = changing || !confirmed
  const set = (change: Partial<Reading>) => {
    const next = { ...reading, ...change }
    const clash = next.thousands === next.decimal
    onChange(clash ? { ...next, thousands: next.decimal === ',' ? '.' : ',' } : next)
  }
  return (
    <section className="reading" aria-labelledby="lecture">
      <h3 id="lecture">{say('wizard.readingTitle')}</h3>
      {!confirmed && <p className="notice notice-warning">{say('wizard.undecided')}</p>}
      <dl className="reading-facts">
        {isText && (
          <>
            <Choice
              label={say('wizard.encoding')}
              value={reading.encoding}
              options={Object.entries(ENCODINGS)}
              open={open}
              onChange={(encoding) => set({ encoding: encoding as Reading['encoding'] })}
            />
            <Choice
              label={say('wizard.separator')}
              value={reading.separator}
              options={Object.entries(SEPARATORS).map(([mark, key]) => [mark, say(key)])}
              open={open}
              onChange={(separator) => set({ separator: separator as Reading['separator'] })}
            />
          </>
        )}
        <Choice
          label={say('wizard.decimal')}
          value={reading.decimal}
          options={([',', '.'] as const).map((mark) => [mark, say(MARKS[mark])])}
          open={open}
          onChange={(decimal) => set({ decimal: decimal as Reading['decimal'] })}
        />
        <Choice
          label={say('wizard.thousands')}
          value={reading.thousands}
          options={(['', '.', ','] as const)
            .filter((mark) => mark !== reading.decimal)
            .map((mark) => [mark, say(MARKS[mark])])}
          open={open}
          onChange={(thousands) => set({ thousands: thousands as Reading['thousands'] })}
        />
      </dl>
      {detection.samples.length > 0 && (
        <p className="samples">
          {say('wizard.samples')}{' '}
          {detection.samples.map(({ place, written, value }) => (
            <span key={place.address} className="sample">
              <bdi>« {written} »</bdi> → <bdi>{formatNumber(value, { language })}</bdi>
            </span>
          ))}
        </p>
      )}
      {open ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange(reading)
            setChanging(false)
          }}
        >
          {say('wizard.confirmReading')}
        </button>
      ) : (
        <button type="button" className="link" onClick={() => setChanging(true)}>
          {say('wizard.changeReading')}
        </button>
      )}
    </section>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly open: boolean
  readonly onChange: (value: string) => void
}) {
  const { label, value, options, open, onChange } = props
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {open ? (
          <select
            aria-label={label}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {options.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <bdi>{options.find(([code]) => code === value)?.[1] ?? value}</bdi>
        )}
      </dd>
    </div>
  )
}
