import type { MessageKey } from '@marsad/language'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import '../styles/reference.css'
import '../styles/prose.css'

const TESTED = [
  'a11y.tested.axe',
  'a11y.tested.figures',
  'a11y.tested.keyboard',
  'a11y.tested.reflow',
  'a11y.tested.contrast',
  'a11y.tested.languages',
] as const satisfies readonly MessageKey[]

const KNOWN = [
  'a11y.known.voices',
  'a11y.known.arabic',
  'a11y.known.untranslated',
  'a11y.known.files',
  'a11y.known.outside',
] as const satisfies readonly MessageKey[]

const HELPS = [
  'a11y.help.table',
  'a11y.help.summary',
  'a11y.help.themes',
  'a11y.help.size',
  'a11y.help.keys',
] as const satisfies readonly MessageKey[]

/** What was made so that everyone can use the system, what was tested, what is known not to work. */
export function AccessibilityPage() {
  const { say } = useSpeech()
  useDocumentTitle(say('nav.accessibility'))
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('a11y.title')}</PageTitle>
      <p className="lead">{say('a11y.lead')}</p>
      <div className="prose-page">
        <Points id="aides" title={say('a11y.helps')} points={HELPS} />
        <Points id="teste" title={say('a11y.tested')} points={TESTED} />
        <Points id="limites" title={say('a11y.known')} points={KNOWN} />
        <section aria-labelledby="signaler">
          <h2 id="signaler">{say('a11y.report')}</h2>
          <p>{say('a11y.reportHow')}</p>
        </section>
      </div>
    </div>
  )
}

function Points(props: {
  readonly id: string
  readonly title: string
  readonly points: readonly MessageKey[]
}) {
  const { say } = useSpeech()
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul>
        {props.points.map((point) => (
          <li key={point}>{say(point)}</li>
        ))}
      </ul>
    </section>
  )
}
