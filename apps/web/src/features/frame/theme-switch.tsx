import { Moon, Presentation, Sun } from 'lucide-react'
import { useState } from 'react'
import { chooseTheme, preferredTheme, THEMES } from '../../preferences.ts'
import { useSpeech } from '../../speech.tsx'

const ICONS = { light: Sun, dark: Moon, projector: Presentation } as const
const NEXT = { light: 'dark', dark: 'projector', projector: 'light' } as const

/** Light, dark, projector, one after the other; the button says what is shown and what comes next. */
export function ThemeSwitch() {
  const { say } = useSpeech()
  const [theme, setTheme] = useState(preferredTheme)
  const next = NEXT[theme]
  const Icon = ICONS[theme]
  const label = say('theme.switch', { now: say(`theme.${theme}`), next: say(`theme.${next}`) })
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      data-themes={THEMES.join(' ')}
      onClick={() => {
        chooseTheme(next)
        setTheme(next)
      }}
    >
      <Icon aria-hidden="true" size={20} />
    </button>
  )
}
