import { formatDay, formatPeriod } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DueList, People } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { Answered } from '../../ui/states.tsx'
import { dueQuery } from '../deposit/queries.ts'
import { peopleQuery } from './queries.ts'

type Collection = DueList['items'][number]

/** Each institution that owes something: what and by when, and who does what for it. */
export function InstitutionsPart() {
  const { say } = useSpeech()
  const due = useQuery(dueQuery())
  const people = useQuery(peopleQuery())
  return (
    <>
      <p className="lead">{say('admin.institutionsLead')}</p>
      <Answered query={due} size="page">
        {({ items }) => (
          <ul className="institution-list">
            {[...Map.groupBy(items, ({ institution }) => institution)].map(
              ([institution, collections]) => (
                <Institution
                  key={institution}
                  institution={institution}
                  collections={collections}
                  people={people.data?.items ?? []}
                />
              ),
            )}
          </ul>
        )}
      </Answered>
    </>
  )
}

function Institution(props: {
  readonly institution: string
  readonly collections: readonly Collection[]
  readonly people: People['items']
}) {
  const { say, language } = useSpeech()
  const { institution, collections, people } = props
  const [first] = collections
  return (
    <li>
      <h2>
        <Link to="/$lang/institutions/$code" params={{ lang: language, code: institution }}>
          {first === undefined ? institution : <Label of={first.institutionTitle} />}
        </Link>{' '}
        <Code>{institution}</Code>
      </h2>
      <div className="institution-parts">
        <div>
          <h3>{say('admin.owes')}</h3>
          <ul className="owed-rows">
            {collections.map((one) => (
              <OwedRow key={one.collection} one={one} />
            ))}
          </ul>
        </div>
        <div>
          <h3>{say('admin.who')}</h3>
          {(['producer', 'validator'] as const).map((role) => {
            const names = people
              .filter(({ roles }) =>
                roles.some((held) => held.role === role && held.institution === institution),
              )
              .map(({ name }) => name)
            return (
              <p key={role}>
                <span className="muted">
                  {say(`role.${role}`)}
                  {say('list.colon')}
                </span>
                {names.length === 0 ? (
                  <span className="fault">{say('admin.nobody')}</span>
                ) : (
                  <bdi>{names.join(say('list.comma'))}</bdi>
                )}
              </p>
            )
          })}
        </div>
      </div>
    </li>
  )
}

function OwedRow(props: { readonly one: Collection }) {
  const { say, language } = useSpeech()
  const { one } = props
  return (
    <li>
      <Label of={one.title} />
      {one.owed.length === 0 && (
        <p className="muted small">
          {one.frequency === 'OCC' ? say('due.occasional') : say('admin.upToDate')}
        </p>
      )}
      {one.owed.map((owed) => (
        <p key={owed.period} className="small">
          <Figure>{formatPeriod(owed.period, language)}</Figure>
          {say('list.colon')}
          {say('deposit.expected', { day: formatDay(owed.due, language) })}
          {owed.daysLate > 0 && (
            <>
              {say('list.comma')}
              <strong className="late-words">
                {say('deposit.late', { count: owed.daysLate })}
              </strong>
            </>
          )}
        </p>
      ))}
    </li>
  )
}
