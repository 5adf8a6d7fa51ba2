import { formatList } from '@marsad/language'
import type { IndicatorRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'
import { SheetReferences } from './sheet-references.tsx'

/** A legal or qualitative indicator: the grid to be filled, by whom, and on which scale. It has no figures and says so. */
export function LegalPage(props: {
  readonly record: IndicatorRecord
  readonly legal: NonNullable<IndicatorRecord['legal']>
}) {
  const { record, legal } = props
  const { say, text, language } = useSpeech()
  const institutions = formatList(
    record.institutions.map((one) => text(one.title)),
    language,
  )
  return (
    <div className="sheet">
      <Notice tone="info">{say('legal.notice', { institutions })}</Notice>
      {legal.scheme === 'grid' && (
        <section aria-labelledby="grille">
          <h2 id="grille">{say('legal.grid')}</h2>
          <p>{say('legal.gridWhat')}</p>
          <table className="plain">
            <caption className="visually-hidden">{say('legal.grid')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('legal.field')}</th>
                <th scope="col">{say('legal.value')}</th>
              </tr>
            </thead>
            <tbody>
              {legal.fields.map((field) => (
                <tr key={field.id}>
                  <th scope="row">
                    <Label of={field.title} />
                  </th>
                  <td className="muted">{say('legal.toFill')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {legal.scheme === 'score' && <p>{say('legal.score')}</p>}
      {legal.scheme === 'ordinal' && <p>{say('legal.ordinal')}</p>}
      {legal.scheme === 'grid' && legal.scores.length > 0 && (
        <section aria-labelledby="echelle">
          <h2 id="echelle">{say('legal.scale')}</h2>
          <p>{say('legal.scaleWhat')}</p>
          <ol className="scale" start={0}>
            {legal.scores.map((score) => (
              <li key={score.value} value={score.value}>
                <Label of={score.title} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <SheetReferences record={record} />
    </div>
  )
}
