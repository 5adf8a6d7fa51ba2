import { formatMoment, formatPeriod } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { collectionsQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { type Draft, localMoment } from './draft.ts'
import { listDrafts, removeDraft, saveDraft } from './draft-store.ts'

/** What is being prepared on this device and has not been sent; what is discarded can be taken back at once. */
export function DraftList(props: { readonly person: string }) {
  const { say, language } = useSpeech()
  const collections = useQuery(collectionsQuery())
  const drafts = useQuery({
    queryKey: ['drafts', props.person],
    queryFn: () => listDrafts(props.person),
    staleTime: 0,
  })
  const [gone, setGone] = useState<Draft>()
  const discard = async (draft: Draft) => {
    await removeDraft(draft.id)
    setGone(draft)
    await drafts.refetch()
  }
  const takeBack = async (draft: Draft) => {
    await saveDraft(draft)
    setGone(undefined)
    await drafts.refetch()
  }
  const items = drafts.data ?? []
  if (items.length === 0 && gone === undefined) return null
  return (
    <section aria-labelledby="brouillons" className="drafts">
      <h2 id="brouillons">{say('deposit.drafts')}</h2>
      <p className="muted small">{say('deposit.draftsWords')}</p>
      <p role="status" className={gone === undefined ? 'visually-hidden' : undefined}>
        {gone !== undefined && (
          <>
            {say('deposit.discarded', { file: gone.name })}{' '}
            <button type="button" className="link" onClick={() => void takeBack(gone)}>
              {say('deposit.takeBack')}
            </button>
          </>
        )}
      </p>
      <ul className="owed-list">
        {items.map((draft) => {
          const title = collections.data?.items.find(({ id }) => id === draft.collection)?.title
          return (
            <li key={draft.id}>
              <div>
                <h3>
                  {title === undefined ? draft.collection : <Label of={title} />}
                  {say('list.comma')}
                  <Figure>{formatPeriod(draft.period, language)}</Figure>
                </h3>
                <p className="muted small">
                  <bdi>{draft.name}</bdi>
                  {' · '}
                  {say('deposit.savedAt', {
                    moment: formatMoment(localMoment(draft.savedAt), language),
                  })}
                </p>
              </div>
              <div className="button-row">
                <Link
                  to="/$lang/depot/nouveau"
                  params={{ lang: language }}
                  search={{ brouillon: draft.id, etape: draft.step }}
                  className="button"
                >
                  {say('deposit.goOn')}
                </Link>
                <button type="button" className="link" onClick={() => void discard(draft)}>
                  {say('deposit.discard')}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
