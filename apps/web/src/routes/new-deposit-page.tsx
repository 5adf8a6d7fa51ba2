import { formatPeriod } from '@marsad/language'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Submission } from '../answers.ts'
import type { LocalStep } from '../deposit-search.ts'
import { CheckStep } from '../features/deposit/check-step.tsx'
import { ChooseStep } from '../features/deposit/choose-step.tsx'
import { collectionsOf } from '../features/deposit/collections-of.ts'
import { DraftFoot } from '../features/deposit/draft-foot.tsx'
import { saveDraft } from '../features/deposit/draft-store.ts'
import { DropStep } from '../features/deposit/drop-step.tsx'
import { isGiven } from '../features/deposit/is-given.ts'
import { dueQuery, submissionQuery, submissionsQuery } from '../features/deposit/queries.ts'
import { StepList } from '../features/deposit/step-list.tsx'
import { useCheck } from '../features/deposit/use-check.ts'
import { freshDraft, useDraft } from '../features/deposit/use-draft.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { Private } from '../features/session/private.tsx'
import type { Person } from '../features/session/session.ts'
import { collectionsQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered, Notice, Pending } from '../ui/states.tsx'

/** Only files that were not given out here come this way. */
const MapStep = lazy(() =>
  import('../features/deposit/map-step.tsx').then((module) => ({ default: module.MapStep })),
)

const route = getRouteApi('/$lang/depot/nouveau')

/** The steps of a deposit that happen on this device: choose, drop, map, check. */
export function NewDepositPage() {
  const { say } = useSpeech()
  return (
    <div className="wrap deposits">
      <Private roles={['producer']} title={say('deposit.new')}>
        {(person) => <Wizard person={person} />}
      </Private>
    </div>
  )
}

function Wizard(props: { readonly person: Person }) {
  const { say, language, text } = useSpeech()
  const { person } = props
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const replaced = useQuery({
    ...submissionQuery(search.remplace ?? ''),
    enabled: search.remplace !== undefined,
  })
  const collections = useQuery(collectionsQuery())
  const submissions = useQuery(submissionsQuery())
  const due = useQuery(dueQuery())
  const hand = useDraft(search.brouillon, person.id)
  const draft = hand.state === 'here' ? hand.draft : undefined
  const id = draft?.collection ?? replaced.data?.collection ?? search.collection
  const period = draft?.period ?? replaced.data?.period ?? search.periode
  const step: LocalStep =
    search.etape ??
    (search.brouillon === undefined && search.remplace === undefined ? 'choisir' : 'deposer')
  const check = useCheck(draft, step === 'choisir' ? undefined : id)
  const collection = collections.data?.items.find((one) => one.id === id)
  const title =
    collection === undefined || period === undefined || step === 'choisir'
      ? say('deposit.new')
      : `${text(collection.title)}${say('list.comma')}${formatPeriod(period, language)}`
  useDocumentTitle(`${say(`wizard.${step}`)} – ${title}`)
  const goTo = (etape: LocalStep, brouillon = search.brouillon) => {
    if (hand.state === 'here') hand.change({ step: etape })
    void navigate({ search: brouillon === undefined ? { etape } : { brouillon, etape } })
  }
  const take = async (file: File) => {
    if (id === undefined || period === undefined) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (hand.state === 'here') {
      // Another file of the same deposit: what was explained stays, what was corrected was of the other file.
      hand.change({ name: file.name, bytes, edits: [] })
      return
    }
    const fresh = freshDraft({
      ...{ person: person.id, collection: id, period, name: file.name, bytes },
      replaces: search.remplace,
    })
    await saveDraft(fresh)
    void navigate({ search: { brouillon: fresh.id, etape: 'deposer' }, replace: true })
  }
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'depot',
            content: (
              <Link to="/$lang/depot" params={{ lang: language }}>
                {say('deposit.title')}
              </Link>
            ),
          },
        ]}
      />
      <PageTitle>{title}</PageTitle>
      <StepList
        now={step}
        places={{
          draft: draft?.id,
          submission: draft?.sent === undefined ? undefined : draft.replaces,
        }}
      />
      {hand.state === 'unknown' && (
        <Notice tone="warning">
          {say('wizard.noDraft')}{' '}
          <Link to="/$lang/depot" params={{ lang: language }}>
            {say('deposit.title')}
          </Link>
        </Notice>
      )}
      {hand.state === 'reading' && <Pending size="page" />}
      {step === 'choisir' && (
        <Answered query={collections} size="page">
          {({ items }) => (
            <Answered query={due} size="page">
              {(answer) => (
                <ChooseStep
                  collections={collectionsOf(person, items)}
                  due={answer}
                  submissions={submissions.data?.items ?? []}
                  collection={search.collection}
                  period={search.periode}
                  onChoose={(chosen) => void navigate({ search: chosen, replace: true })}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
      {step === 'deposer' && hand.state === 'none' && id === undefined && (
        <NothingChosen replaced={replaced} />
      )}
      {step === 'deposer' &&
        id !== undefined &&
        (hand.state === 'none' || hand.state === 'here') && (
          <DropStep
            draft={draft}
            check={check}
            onFile={(file) => void take(file)}
            onChange={(change) => hand.state === 'here' && hand.change(change)}
            onGoOn={(file) => {
              if (
                draft !== undefined &&
                draft.reading === undefined &&
                file.format !== 'xlsx' &&
                hand.state === 'here'
              )
                hand.change({ reading: file.reading })
              goTo(isGiven(file) && file.unknown.length === 0 ? 'controler' : 'associer')
            }}
          />
        )}
      {step === 'associer' && hand.state === 'here' && (
        <Suspense fallback={<Pending size="page" />}>
          <MapStep
            check={check}
            onChange={(mapping) => hand.change({ mapping })}
            onGoOn={() => goTo('controler')}
          />
        </Suspense>
      )}
      {step === 'controler' && hand.state === 'here' && (
        <CheckStep
          draft={hand.draft}
          check={check}
          onChange={hand.change}
          onBack={() => goTo('deposer')}
          onArrived={(submission) =>
            void navigate({
              to: '/$lang/depot/$id',
              params: { lang: language, id: submission },
              search: { etape: 'comparer' },
            })
          }
        />
      )}
      {hand.state === 'here' && (
        <DraftFoot draft={hand.draft} kept={hand.kept} onDiscard={hand.discard} />
      )}
    </>
  )
}

/** A file is for something: for what is not known yet, or was not chosen. */
function NothingChosen(props: { readonly replaced: UseQueryResult<Submission> }) {
  const { say, language } = useSpeech()
  if (props.replaced.isFetching || props.replaced.error !== null)
    return (
      <Answered query={props.replaced} size="page">
        {() => null}
      </Answered>
    )
  return (
    <p>
      <Link to="/$lang/depot/nouveau" params={{ lang: language }}>
        {say('wizard.chooseTitle')}
      </Link>
    </p>
  )
}
