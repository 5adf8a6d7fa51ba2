import type { LabelsOf } from '@marsad/api/client'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** The words one should know to read something, each with the way to its definition. */
export function Terms(props: {
  readonly terms: readonly { readonly id: string; readonly title: LabelsOf }[]
}) {
  const { language } = useSpeech()
  return (
    <ul className="term-links">
      {props.terms.map((term) => (
        <li key={term.id}>
          <Link to="/$lang/glossaire/$terme" params={{ lang: language, terme: term.id }}>
            <Label of={term.title} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
