import { formatDay } from '@marsad/language'
import type { IndicatorRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'

/** The versions of the method, newest first, with the day from which each holds. */
export function SheetVersions(props: { readonly record: IndicatorRecord }) {
  const { language, say } = useSpeech()
  const { versions } = props.record
  if (versions.length === 0) return null
  return (
    <table className="plain">
      <caption>{say('sheet.versions')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('sheet.version')}</th>
          <th scope="col">{say('sheet.since')}</th>
          <th scope="col">{say('sheet.expression')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map((version) => (
          <tr key={version.version}>
            <th scope="row">{version.version}</th>
            <td>{formatDay(version.effectiveFrom, language)}</td>
            <td>
              <Code>{version.expression}</Code>
              {version.note !== null && (
                <p>
                  <Label of={version.note} tagged />
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
