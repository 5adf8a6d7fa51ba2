import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { IndicatorRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** Indicators that share data or theme with this one. */
export function SheetRelated(props: { readonly record: IndicatorRecord }) {
  const { language, say } = useSpeech()
  const { related } = props.record
  const heading = useId()
  if (related.length === 0) return null
  return (
    <section aria-labelledby={heading} className="related">
      <h2 id={heading}>{say('sheet.related')}</h2>
      <ul className="rows">
        {related.map((one) => (
          <li key={one.id}>
            <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: one.id }}>
              <Label of={one.title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
