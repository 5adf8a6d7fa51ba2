import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { noteSignedIn } from '../../signed-in.ts'
import { useSpeech } from '../../speech.tsx'
import { Refusal } from './refusal.tsx'
import { signOut } from './requests.ts'

/** Ends the session, here or everywhere; what was shown of it is forgotten. */
export function SignOutButtons() {
  const { say, language } = useSpeech()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [error, setError] = useState<unknown>()
  const leave = async (everywhere: boolean) => {
    setError(undefined)
    try {
      await signOut(everywhere)
      noteSignedIn(false)
      queries.clear()
      await navigate({ to: '/$lang', params: { lang: language } })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <Refusal error={error} />
      <div className="button-row">
        <button type="button" className="button" onClick={() => void leave(false)}>
          {say('session.signOut')}
        </button>
        <button type="button" className="link" onClick={() => void leave(true)}>
          {say('session.signOutEverywhere')}
        </button>
      </div>
    </>
  )
}
