import type { MessageKey } from '@marsad/language'
import type { IndicatorRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'

const NAMES = {
  sdg: 'reference.sdg',
  ilostat: 'reference.ilostat',
  kilm: 'reference.kilm',
  dwi: 'reference.dwi',
  dwi_legal: 'reference.dwiLegal',
  icls: 'reference.icls',
  ilo_conventions: 'reference.conventions',
  gcm: 'reference.gcm',
  ilostat_icls19: 'reference.ilostatIcls19',
} as const satisfies Record<string, MessageKey>

type Entry = { readonly key: keyof typeof NAMES; readonly text: string; readonly verified: boolean }

/** The standards an indicator answers to, with what was checked and what is recalled. */
function referencesOf(record: IndicatorRecord): readonly Entry[] {
  const { references } = record
  return keysOf(NAMES).flatMap((key) => {
    const value = references[key]
    const text = Array.isArray(value) ? value.join(', ') : value
    return typeof text === 'string' || typeof text === 'number'
      ? [{ key, text: String(text), verified: references[`${key}_verified`] !== false }]
      : []
  })
}

function keysOf<T extends object>(record: T): readonly (keyof T)[] {
  return Object.keys(record).filter((key): key is keyof T & string => key in record)
}

/** References to the goals, the international databases and the standards; then the code under which others find it here. */
export function SheetReferences(props: { readonly record: IndicatorRecord }) {
  const { record } = props
  const { say } = useSpeech()
  return (
    <section aria-labelledby="references">
      <h2 id="references">{say('sheet.references')}</h2>
      <dl>
        {referencesOf(record).map(({ key, text, verified }) => (
          <div key={key}>
            <dt>{say(NAMES[key])}</dt>
            <dd>
              <Code>{text}</Code>
              {!verified && <span className="muted"> {say('sheet.unverified')}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('reference.dataflow')}</dt>
          <dd>
            <Code>{record.dataflow}</Code>
          </dd>
        </div>
      </dl>
    </section>
  )
}
