import { formatList } from '@marsad/language'
import type { IndicatorRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { SheetReferences } from './sheet-references.tsx'
import { SheetRelated } from './sheet-related.tsx'
import { SheetSources } from './sheet-sources.tsx'
import { SheetVersions } from './sheet-versions.tsx'

/** The sheet of an indicator: what it measures, how, among whom, from whom, within which limits, under which standards. */
export function SheetView(props: { readonly record: IndicatorRecord }) {
  const { record } = props
  const { say, text, language } = useSpeech()
  const sections = [
    ['definition', say('sheet.definition')],
    ['methode', say('sheet.method')],
    ['sources', say('sheet.sources')],
    ['references', say('sheet.references')],
  ] as const
  return (
    <div className="sheet">
      <nav aria-label={say('sheet.contents')} className="sheet-contents">
        {sections.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <section aria-labelledby="definition">
        <h2 id="definition">{say('sheet.definition')}</h2>
        <p>
          <Label of={record.definition} tagged />
        </p>
        {record.note !== null && (
          <p className="muted">
            <Label of={record.note} tagged />
          </p>
        )}
        <dl>
          <div>
            <dt>{say('sheet.unit')}</dt>
            <dd>{text(record.unit.title)}</dd>
          </div>
          <div>
            <dt>{say('sheet.dimensions')}</dt>
            <dd>
              {record.dimensions.length === 0
                ? say('sheet.noDimensions')
                : formatList(
                    record.dimensions
                      .filter(({ id }) => id !== 'FREQ' && id !== 'SOURCE')
                      .map((dimension) => text(dimension.title)),
                    language,
                  )}
            </dd>
          </div>
          <div>
            <dt>{say('sheet.producers')}</dt>
            <dd>
              {formatList(
                record.institutions.map((one) => text(one.title)),
                language,
              )}
            </dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="methode">
        <h2 id="methode">{say('sheet.method')}</h2>
        {record.formula === null ? (
          <p>{say('sheet.noFormula')}</p>
        ) : (
          <>
            <p className="formula">
              <Label of={record.formula.text} />
            </p>
            <p className="muted">
              <Code>{record.formula.expression}</Code>
            </p>
            <p>{say('sheet.rounding', { decimals: record.decimals })}</p>
          </>
        )}
        <SheetVersions record={record} />
      </section>
      <SheetSources record={record} />
      <SheetReferences record={record} />
      <SheetRelated record={record} />
    </div>
  )
}
