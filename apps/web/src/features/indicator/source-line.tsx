import { formatDay } from '@marsad/language'
import type { Data, MeasureRecord, VintageReference } from '../../answers.ts'
import type { Selection } from '../../figures/selection.ts'
import { vintagesShown } from '../../figures/vintages-shown.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'

/** A publication by title, as its provider names it, with its date where one is known. */
export function VintageName(props: { readonly vintage: VintageReference }) {
  const { title, date } = props.vintage
  const { language } = useSpeech()
  return (
    <>
      <bdi lang="fr">{title}</bdi>
      {date !== null && (
        <>
          {' ('}
          <bdi>{formatDay(date, language)}</bdi>
          {')'}
        </>
      )}
    </>
  )
}

/** The sources that a calculation draws on beside the one that it is shown under. */
function otherSources(record: MeasureRecord): readonly string[] {
  if (record.type !== 'indicator') return []
  const foreign = record.operands.filter(({ source }) => source !== record.referenceSource)
  return foreign.length === record.operands.length
    ? []
    : [...new Set(foreign.map(({ attribution }) => attribution))]
}

/** Under every figure: who publishes it, from which instrument and publication, and by which method it was computed. */
export function SourceLine(props: {
  readonly record: MeasureRecord
  readonly data: Data
  readonly selection: Selection
}) {
  const { record, data, selection } = props
  const { say } = useSpeech()
  const source = record.sources.find((one) => one.id === selection.source)
  const vintages = vintagesShown(data)
  const last = vintages.findLast((one) => one.provider === source?.institution) ?? vintages.at(-1)
  const bases = new Set(
    data.series.flatMap((line) => line.basis.filter((_, index) => line.values[index] !== null)),
  )
  const others = bases.has('D') ? otherSources(record) : []
  return (
    <div className="source-line muted">
      {source !== undefined && (
        <p>
          {say('sourceLine.source')} <bdi lang="fr">{source.attribution}</bdi>
          {last !== undefined && (
            <>
              {say('list.comma')}
              {say('sourceLine.vintage', { count: vintages.length })} <VintageName vintage={last} />
            </>
          )}
          .
        </p>
      )}
      {others.length > 0 && (
        <p>
          {say('sourceLine.also')} <bdi lang="fr">{others.join(' ; ')}</bdi>.
        </p>
      )}
      {bases.size > 1 && <p>{say('quality.bases')}</p>}
      {bases.size === 1 && <p>{say(bases.has('D') ? 'bases.derived' : 'bases.reported')}</p>}
      {record.type === 'indicator' && record.formula !== null && bases.has('D') && (
        <p>
          {say('sourceLine.method')} <Label of={record.formula.text} />
          {say('list.comma')}
          <Code>{`${record.id} v${record.formula.version}`}</Code>.
        </p>
      )}
      {source !== undefined && source.limits.fr !== '' && (
        <details>
          <summary>{say('sourceLine.limits')}</summary>
          <p>
            <Label of={source.limits} tagged />
          </p>
          <p>
            {say('sourceLine.population')} <Label of={source.population} />
          </p>
          {vintages.length > 1 && (
            <p>
              {say('sourceLine.vintages')}{' '}
              {vintages.map((vintage, index) => (
                <span key={vintage.id}>
                  {index > 0 && say('list.comma')}
                  <VintageName vintage={vintage} />
                </span>
              ))}
            </p>
          )}
        </details>
      )}
    </div>
  )
}
