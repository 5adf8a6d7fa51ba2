import type { Vintage } from '../../answers.ts'
import { publicationYear } from '../../figures/publication-date.ts'
import { useSpeech } from '../../speech.tsx'
import { PublicationRow } from './publication-row.tsx'

/** The publications held, newest first, by year. */
export function PublicationList(props: { readonly vintages: readonly Vintage[] }) {
  const { say } = useSpeech()
  const years = [...new Set(props.vintages.map((vintage) => publicationYear(vintage)))]
  return years.map((year) => {
    const id = `annee-${year ?? 'inconnue'}`
    return (
      <section key={id} className="year" aria-labelledby={id}>
        <h3 id={id}>{year ?? say('publications.undated')}</h3>
        <ul className="publications">
          {props.vintages
            .filter((vintage) => publicationYear(vintage) === year)
            .map((vintage) => (
              <PublicationRow key={vintage.id} vintage={vintage} />
            ))}
        </ul>
      </section>
    )
  })
}
