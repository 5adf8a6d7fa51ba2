import { Link } from '@tanstack/react-router'
import type { Overview } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { StateBar, StateKey } from '../../ui/state-bar.tsx'

type Theme = Overview['themes'][number]

const sizeOf = ({ held, awaited, legal }: Theme) => held + awaited + legal

/** Decent work by its elements, migration by its modules with governance and context; each with how much of it has figures. */
export function ThemeStates(props: { readonly themes: readonly Theme[] }) {
  const { say } = useSpeech()
  const elements = props.themes.filter(({ decentWorkElement }) => decentWorkElement !== null)
  const modules = props.themes
    .filter(({ decentWorkElement }) => decentWorkElement === null)
    .toSorted((a, b) => Number(a.id === 'CTX') - Number(b.id === 'CTX'))
  return (
    <div className="theme-states">
      <ThemeList id="decent-work" title={say('home.elements')} themes={elements} />
      <ThemeList id="migration-themes" title={say('home.modules')} themes={modules}>
        <p className="home-note">{say('home.themesRead')}</p>
        <StateKey />
      </ThemeList>
    </div>
  )
}

function ThemeList(props: {
  readonly id: string
  readonly title: string
  readonly themes: readonly Theme[]
  readonly children?: React.ReactNode
}) {
  const { language, say } = useSpeech()
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul className="theme-rows">
        {props.themes.map((theme) => (
          <li key={theme.id}>
            <Link to="/$lang/indicateurs" params={{ lang: language }} search={{ theme: theme.id }}>
              <Label of={theme.title} />
            </Link>
            <StateBar states={theme} />
            <span className="theme-count">
              {say('home.themeOf', { held: theme.held, all: sizeOf(theme) })}
            </span>
          </li>
        ))}
      </ul>
      {props.children}
    </section>
  )
}
