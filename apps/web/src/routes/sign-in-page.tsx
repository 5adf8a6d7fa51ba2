import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { CodeForm } from '../features/session/code-form.tsx'
import { PasswordForm } from '../features/session/password-form.tsx'
import { WithPrivateStyles } from '../features/session/private-styles.tsx'
import { firstPage, returnPath } from '../features/session/return-path.ts'
import { RoleList } from '../features/session/role-list.tsx'
import { type Person, sessionQuery, useSession } from '../features/session/session.ts'
import { SignInForm } from '../features/session/sign-in-form.tsx'
import { SignOutButtons } from '../features/session/sign-out.tsx'
import { noteSignedIn } from '../signed-in.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered, Notice } from '../ui/states.tsx'

const route = getRouteApi('/$lang/connexion')

/** Signing in, setting a password by a code, and the own account. */
export function SignInPage() {
  const { say } = useSpeech()
  const session = useSession()
  const title = say(session.data?.person == null ? 'session.title' : 'session.account')
  useDocumentTitle(title)
  return (
    <div className="wrap session-page">
      <Breadcrumb />
      <PageTitle>{title}</PageTitle>
      <WithPrivateStyles>
        <Answered query={session} size="tile">
          {({ person, configured, secure }) => {
            if (!configured) return <NotConfigured />
            return (
              <>
                {person === null ? <SignIn /> : <Account person={person} />}
                {!secure && <PlainHttp />}
              </>
            )
          }}
        </Answered>
      </WithPrivateStyles>
    </div>
  )
}

function SignIn() {
  const { say, language } = useSpeech()
  const { retour } = route.useSearch()
  const queries = useQueryClient()
  const router = useRouter()
  const code = new URLSearchParams(location.hash.slice(1)).get('code') ?? ''
  const [isSet, setIsSet] = useState(false)
  const [byCode, setByCode] = useState(code !== '')
  const arrive = async () => {
    noteSignedIn(true)
    const { person } = await queries.fetchQuery({ ...sessionQuery(), staleTime: 0 })
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    router.history.push(
      returnPath(retour) ?? (person === null ? `/${language}` : firstPage(person, language)),
    )
  }
  return (
    <>
      <p className="lead">{say('session.lead')}</p>
      {isSet && (
        <div role="status">
          <Notice tone="info">{say('session.isSet')}</Notice>
        </div>
      )}
      {byCode ? (
        <section aria-labelledby="code">
          <h2 id="code">{say('session.byCode')}</h2>
          <p className="muted">{say('session.byCodeWords')}</p>
          <CodeForm
            code={code}
            onDone={() => {
              setByCode(false)
              setIsSet(true)
            }}
          />
          <button type="button" className="link" onClick={() => setByCode(false)}>
            {say('session.backToSignIn')}
          </button>
        </section>
      ) : (
        <>
          <SignInForm onDone={arrive} />
          <p className="session-other">
            <button type="button" className="link" onClick={() => setByCode(true)}>
              {say('session.haveCode')}
            </button>
          </p>
          <p className="muted small">{say('session.forgotten')}</p>
        </>
      )}
    </>
  )
}

function Account(props: { readonly person: Person }) {
  const { say, language } = useSpeech()
  const { person } = props
  const queries = useQueryClient()
  const router = useRouter()
  return (
    <div className="account">
      <section aria-labelledby="qui">
        <h2 id="qui">{person.name}</h2>
        <p>
          <bdi className="muted">{person.email}</bdi>
        </p>
        <RoleList roles={person.roles} />
        <p>
          <button
            type="button"
            className="button primary"
            onClick={() => router.history.push(firstPage(person, language))}
          >
            {say('session.goOn')}
          </button>
        </p>
        <SignOutButtons />
      </section>
      <section aria-labelledby="mot-de-passe">
        <h2 id="mot-de-passe">{say('session.changeTitle')}</h2>
        <PasswordForm
          email={person.email}
          onDone={async () => {
            noteSignedIn(false)
            await queries.resetQueries({ queryKey: ['session'] })
          }}
        />
      </section>
    </div>
  )
}

/** The session travels unprotected: good on one machine only. */
function PlainHttp() {
  const { say } = useSpeech()
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
  return (
    <Notice tone={isLocal ? 'info' : 'warning'}>
      {say(isLocal ? 'session.plainLocal' : 'session.plainRemote')}
    </Notice>
  )
}

function NotConfigured() {
  const { say } = useSpeech()
  return (
    <>
      <p className="lead">{say('session.notConfigured')}</p>
      <ol className="steps-to-do">
        <li>
          {say('session.makeSecret')}
          <Command text="npx pnpm@12.21.0 marsad secret" />
        </li>
        <li>
          {say('session.makeAccount')}
          <Command text="npx pnpm@12.21.0 marsad admin create --email vous@institution.ma" />
        </li>
        <li>{say('session.restart')}</li>
      </ol>
    </>
  )
}

function Command(props: { readonly text: string }) {
  return (
    <pre className="command" dir="ltr">
      <code>{props.text}</code>
    </pre>
  )
}
