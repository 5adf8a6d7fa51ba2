import { useQuery } from '@tanstack/react-query'
import { submissionsQuery } from '../features/deposit/queries.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { type Queue, queueOf } from '../features/review/queue.ts'
import { QueueList } from '../features/review/queue-list.tsx'
import { Private } from '../features/session/private.tsx'
import { holdsRole, type Person } from '../features/session/session.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'

/** What waits for a validator and for who publishes. */
export function ValidationPage() {
  const { say } = useSpeech()
  useDocumentTitle(say('review.title'))
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('review.title')}</PageTitle>
      <Private roles={['validator', 'publisher']}>{(person) => <Queues person={person} />}</Private>
    </div>
  )
}

function Queues(props: { readonly person: Person }) {
  const { say } = useSpeech()
  const { person } = props
  const submissions = useQuery(submissionsQuery())
  return (
    <>
      <p className="lead">{say('review.lead')}</p>
      <Answered query={submissions} size="page">
        {({ items }) => {
          const queue = queueOf(items, person)
          return PARTS.filter(({ name, role }) =>
            isShown(queue, name, holdsRole(person, [role])),
          ).map(({ name }) => (
            <section key={name} aria-labelledby={name} className="part">
              <h2 id={name}>
                {say(`review.queue.${name}`)} <small>{queue[name].length}</small>
              </h2>
              <QueueList
                items={name === 'published' ? queue[name].slice(0, LATEST) : queue[name]}
                person={person}
                empty={say(`review.empty.${name}`)}
              />
            </section>
          ))
        }}
      </Answered>
    </>
  )
}

const LATEST = 8

const PARTS = [
  { name: 'toReview', role: 'validator' },
  { name: 'toPublish', role: 'publisher' },
  { name: 'scheduled', role: 'publisher' },
  { name: 'returned', role: 'validator' },
  { name: 'published', role: 'validator' },
] as const

/** What is somebody's own work is shown though it be empty; the rest where there is something. */
function isShown(queue: Queue, name: keyof Queue, isTheirs: boolean): boolean {
  const isWork = name === 'toReview' || name === 'toPublish'
  return queue[name].length > 0 || (isTheirs && isWork)
}
