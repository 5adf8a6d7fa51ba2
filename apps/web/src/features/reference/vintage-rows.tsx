import { Link } from '@tanstack/react-router'
import type { Vintage } from '../../answers.ts'
import { publicationDate } from '../../figures/publication-date.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'

const SHOWN = 8

/** The newest publications of an institution or a source, and the way to all of them. */
export function VintageRows(props: {
  readonly vintages: readonly Vintage[]
  readonly institution: string
}) {
  const speech = useSpeech()
  const { language, say } = speech
  const { vintages, institution } = props
  return (
    <>
      <ul className="rows">
        {vintages.slice(0, SHOWN).map((vintage) => (
          <li key={vintage.id}>
            <bdi lang="fr">{vintage.title}</bdi>
            <Figure>{publicationDate(vintage, speech)}</Figure>
          </li>
        ))}
      </ul>
      <p className="after-rows">
        <Link to="/$lang/calendrier" params={{ lang: language }} search={{ institution }}>
          {say('institution.allPublications', { count: vintages.length })}
        </Link>
      </p>
    </>
  )
}
