import { Link } from '@tanstack/react-router'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'

/** The way back to the file: to its draft on this device, else to dropping another one. */
export function BackToCheck(props: {
  readonly submission: Pick<Submission, 'id'>
  readonly draft: string | undefined
  readonly primary?: boolean
}) {
  const { say, language } = useSpeech()
  const { submission, draft } = props
  const className = props.primary === true ? 'button primary' : 'button'
  return draft === undefined ? (
    <Link
      to="/$lang/depot/nouveau"
      params={{ lang: language }}
      search={{ remplace: submission.id, etape: 'deposer' }}
      className={className}
    >
      {say('wizard.replaceFile')}
    </Link>
  ) : (
    <Link
      to="/$lang/depot/nouveau"
      params={{ lang: language }}
      search={{ brouillon: draft, etape: 'controler' }}
      className={className}
    >
      {say('wizard.backToFile')}
    </Link>
  )
}
