import { Link } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { WithPrivateStyles } from './private-styles.tsx'
import { holdsRole, useSession } from './session.ts'
import { SignOutButtons } from './sign-out.tsx'

/** Who is signed in, what they have to do, and the way out. Nothing for a reader. */
export function PersonMenu() {
  return (
    <WithPrivateStyles until={null}>
      <Menu />
    </WithPrivateStyles>
  )
}

function Menu() {
  const { say, language } = useSpeech()
  const person = useSession().data?.person ?? null
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [open])
  if (person === null) return null
  const params = { lang: language }
  const close = () => setOpen(false)
  return (
    <div className="person-menu" ref={box}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-expanded={open}
        aria-label={say('session.menu', { name: person.name })}
        title={person.name}
        onClick={() => setOpen(!open)}
      >
        <CircleUserRound aria-hidden="true" size={20} />
      </button>
      {open && (
        <div className="person-panel">
          <p>
            <strong>{person.name}</strong>
            <br />
            <bdi className="muted small">{person.email}</bdi>
          </p>
          <ul>
            {holdsRole(person, ['producer']) && (
              <li>
                <Link to="/$lang/depot" params={params} onClick={close}>
                  {say('deposit.title')}
                </Link>
              </li>
            )}
            {holdsRole(person, ['validator', 'publisher']) && (
              <li>
                <Link to="/$lang/validation" params={params} onClick={close}>
                  {say('session.review')}
                </Link>
              </li>
            )}
            {holdsRole(person, ['administrator']) && (
              <li>
                <Link to="/$lang/admin" params={params} onClick={close}>
                  {say('session.admin')}
                </Link>
              </li>
            )}
            <li>
              <Link to="/$lang/connexion" params={params} onClick={close}>
                {say('session.account')}
              </Link>
            </li>
          </ul>
          <SignOutButtons />
        </div>
      )}
    </div>
  )
}
