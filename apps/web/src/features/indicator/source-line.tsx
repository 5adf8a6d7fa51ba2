import { formatDay, formatList } from '@marsad/language'
import type { Data, IndicatorRecord, VintageReference } from '../../answers.ts'
import type { Selection } from '../../figures/selection.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'

/** The publications that brought what is shown, newest last. */
export function vintagesShown(data: Data): readonly VintageReference[] {
  const used = new Set(data.series.flatMap((series) => series.vintage))
  return data.vintages.filter((_, index) => used.has(index))
}

/** A publication by title, with its date where one is known. */
export function vintageName(vintage: VintageReference, speech: Speech): string {
  return vintage.date === null
    ? vintage.title
    : speech.say('vintage.dated', {
        title: vintage.title,
        date: formatDay(vintage.date, speech.language),
      })
}

/** Under every figure: who publishes it, from which instrument and publication, and by which method it was computed. */
export function SourceLine(props: {
  readonly record: IndicatorRecord
  readonly data: Data
  readonly selection: Selection
}) {
  const { record, data, selection } = props
  const speech = useSpeech()
  const { say } = speech
  const source = record.sources.find((one) => one.id === selection.source)
  const vintages = vintagesShown(data)
  const last = vintages.at(-1)
  return (
    <div className="source-line muted">
      {source !== undefined && (
        <p>
          {say('sourceLine.source')} <bdi lang="fr">{source.attribution}</bdi>
          {last !== undefined && (
            <>
              {say('list.comma')}
              {say('sourceLine.vintage', { count: vintages.length })}{' '}
              <bdi lang="fr">{vintageName(last, speech)}</bdi>
            </>
          )}
          .
        </p>
      )}
      {record.formula !== null && (
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
              <bdi lang="fr">
                {formatList(
                  vintages.map((vintage) => vintageName(vintage, speech)),
                  'fr',
                )}
              </bdi>
            </p>
          )}
        </details>
      )}
    </div>
  )
}
