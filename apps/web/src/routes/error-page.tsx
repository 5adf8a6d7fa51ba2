import type { ErrorComponentProps } from '@tanstack/react-router'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Failure, useRetry } from '../ui/states.tsx'

/** A page that failed as a whole: what happened, and a way to try again. */
export function ErrorPage(props: ErrorComponentProps) {
  const { say } = useSpeech()
  const retry = useRetry(props.reset)
  useDocumentTitle(say('state.failed'))
  return (
    <div className="wrap prose">
      <PageTitle>{say('state.failed')}</PageTitle>
      <Failure error={props.error} onRetry={retry} />
    </div>
  )
}
