import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { collectionsOf } from '../features/deposit/collections-of.ts'
import { DraftList } from '../features/deposit/draft-list.tsx'
import { OwedList } from '../features/deposit/owed-list.tsx'
import { dueQuery, submissionsQuery } from '../features/deposit/queries.ts'
import { SubmissionTable } from '../features/deposit/submission-table.tsx'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { Private } from '../features/session/private.tsx'
import type { Person } from '../features/session/session.ts'
import { collectionsQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'

/** What my institution owes and when, and what it has sent. */
export function DepositsPage() {
  const { say } = useSpeech()
  useDocumentTitle(say('deposit.title'))
  return (
    <div className="wrap deposits">
      <Breadcrumb />
      <PageTitle>{say('deposit.title')}</PageTitle>
      <Private roles={['producer']}>{(person) => <Deposits person={person} />}</Private>
    </div>
  )
}

function Deposits(props: { readonly person: Person }) {
  const { say, language } = useSpeech()
  const collections = useQuery(collectionsQuery())
  const submissions = useQuery(submissionsQuery())
  const due = useQuery({ ...dueQuery(), staleTime: 0 })
  return (
    <>
      <p className="lead">{say('deposit.lead')}</p>
      <DraftList person={props.person.id} />
      <section aria-labelledby="du" className="owed">
        <div className="section-head">
          <h2 id="du">{say('deposit.owed')}</h2>
          <Link to="/$lang/depot/nouveau" params={{ lang: language }} className="button">
            {say('deposit.new')}
          </Link>
        </div>
        <Answered query={collections} size="tile">
          {({ items }) => (
            <Answered query={due} size="tile">
              {(answer) => (
                <OwedList collections={collectionsOf(props.person, items)} due={answer} />
              )}
            </Answered>
          )}
        </Answered>
      </section>
      <section aria-labelledby="mes-depots">
        <h2 id="mes-depots">{say('deposit.mine')}</h2>
        <Answered query={submissions} size="tile">
          {({ items }) => <SubmissionTable submissions={items} />}
        </Answered>
      </section>
    </>
  )
}
