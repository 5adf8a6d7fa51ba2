import { formatList } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import type { Due, IndicatorRecord, Institutions } from '../../answers.ts'
import { institutionsQuery } from '../../queries.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Notice } from '../../ui/states.tsx'
import { SheetView } from './sheet-view.tsx'
import { frequencyKey } from './title-block.tsx'

type Operand = IndicatorRecord['operands'][number]

/** An indicator without figures: which base series are missing, from whom and by when they are due, and which are there. */
export function NoFiguresPage(props: { readonly record: IndicatorRecord }) {
  const { record } = props
  const speech = useSpeech()
  const { say, text, language } = speech
  const institutions = useQuery(institutionsQuery())
  const producers = formatList(
    record.institutions.map((one) => text(one.title)),
    language,
  )
  const wanting = record.operands.filter((operand) => operand.observations === 0)
  return (
    <>
      <Notice tone="info">
        <p>
          <strong>{say('noFigures.title')}</strong>{' '}
          {say('noFigures.producer', { institutions: producers })}
        </p>
        {record.operands.length > 0 && (
          <p>
            {wanting.length === 0
              ? say('noFigures.apart')
              : say('noFigures.wanting', {
                  count: wanting.length,
                  series: formatList(
                    wanting.map((operand) => text(operand.title)),
                    language,
                  ),
                })}
          </p>
        )}
      </Notice>
      {record.operands.length > 0 && (
        <section aria-labelledby="operandes" className="operands">
          <h2 id="operandes">{say('noFigures.operands')}</h2>
          {record.formula !== null && (
            <p className="formula">
              <Label of={record.formula.text} />
            </p>
          )}
          <ScrollRegion label={say('table.region', { title: say('noFigures.series') })}>
            <table className="plain">
              <caption className="visually-hidden">{say('noFigures.operands')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('noFigures.series')}</th>
                  <th scope="col">{say('noFigures.state')}</th>
                  <th scope="col">{say('noFigures.from')}</th>
                  <th scope="col">{say('noFigures.due')}</th>
                </tr>
              </thead>
              <tbody>
                {record.operands.map((operand) => (
                  <OperandRow
                    key={operand.id}
                    operand={operand}
                    record={record}
                    institutions={institutions.data?.items ?? []}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
      )}
      <SheetView record={record} />
    </>
  )
}

function OperandRow(props: {
  readonly operand: Operand
  readonly record: IndicatorRecord
  readonly institutions: Institutions['items']
}) {
  const { operand, record, institutions } = props
  const speech = useSpeech()
  const { say } = speech
  const source = record.sources.find((one) => one.id === operand.source)
  return (
    <tr>
      <th scope="row">
        <Label of={operand.title} />
        <br />
        <Code>{operand.id}</Code>
      </th>
      <td>
        {operand.observations > 0 ? (
          <span className="held">● {say('noFigures.held', { count: operand.observations })}</span>
        ) : (
          <strong className="wanting">○ {say('noFigures.missing')}</strong>
        )}
      </td>
      <td>{source === undefined ? <Code>{operand.source}</Code> : <Label of={source.title} />}</td>
      <td>
        {operand.due.length === 0
          ? say('noFigures.noCollection')
          : operand.due.map((due) => (
              <p key={due.collection}>{dueWords(due, institutions, speech)}</p>
            ))}
      </td>
    </tr>
  )
}

/** What an institution owes, how often and how long after the period. */
function dueWords(due: Due, institutions: Institutions['items'], speech: Speech): string {
  const institution = institutions.find((one) => one.id === due.institution)
  return speech.say('noFigures.dueWords', {
    institution: institution === undefined ? due.institution : speech.text(institution.title),
    title: speech.text(due.title),
    frequency: speech.say(frequencyKey(due.frequency)),
    days: due.deadlineDays,
    certainty: due.certainty,
  })
}
