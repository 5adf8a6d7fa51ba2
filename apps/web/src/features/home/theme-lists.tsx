import { Link } from '@tanstack/react-router'
import type { Themes } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

type Theme = Themes['items'][number]

/** The themes in two lists, decent work and migration, each theme with how many of its indicators have figures. */
export function ThemeLists(props: { readonly themes: readonly Theme[] }) {
  const { say } = useSpeech()
  const isWork = (theme: Theme) => theme.decentWorkElement !== null || theme.id === 'CTX'
  return (
    <>
      <ThemeList
        id="decent-work"
        title={say('home.decentWork')}
        themes={props.themes.filter(isWork)}
      />
      <ThemeList
        id="migration-themes"
        title={say('home.migrationThemes')}
        themes={props.themes.filter((theme) => !isWork(theme))}
      />
    </>
  )
}

function ThemeList(props: {
  readonly id: string
  readonly title: string
  readonly themes: readonly Theme[]
}) {
  const { language, say } = useSpeech()
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>
        {props.title} <small>{say('home.themeHead')}</small>
      </h2>
      <ul className="rows theme-rows">
        {props.themes.map((theme) => (
          <li key={theme.id}>
            <Link to="/$lang/indicateurs" params={{ lang: language }} search={{ theme: theme.id }}>
              <Label of={theme.title} />
            </Link>
            <span>
              {say('home.themeCount', { held: theme.withData, all: theme.indicators })}
              <meter
                className="share"
                min={0}
                max={theme.indicators}
                value={theme.withData}
                aria-hidden="true"
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
