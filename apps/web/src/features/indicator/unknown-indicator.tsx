import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'

/** A code that the catalogue does not know. */
export function UnknownIndicator(props: { readonly code: string }) {
  const { language, say } = useSpeech()
  useDocumentTitle(say('notFound.indicator'))
  return (
    <div className="wrap prose">
      <PageTitle>{say('notFound.indicator')}</PageTitle>
      <p>
        {say('notFound.code')} <Code>{props.code}</Code>
      </p>
      <p>
        <Link to="/$lang/indicateurs" params={{ lang: language }} search={{ q: props.code }}>
          {say('notFound.search')}
        </Link>
      </p>
    </div>
  )
}
