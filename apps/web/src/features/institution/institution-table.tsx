import { Link } from '@tanstack/react-router'
import type { Institutions } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { categoryWords } from './category.ts'

/** Institutions one a row, those with figures first. */
export function InstitutionTable(props: {
  readonly caption: string
  readonly items: Institutions['items']
}) {
  const speech = useSpeech()
  const { language, say } = speech
  const items = props.items.toSorted(
    (a, b) => b.withData - a.withData || b.indicators - a.indicators,
  )
  return (
    <ScrollRegion label={say('table.region', { title: props.caption })}>
      <table className="plain institutions">
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('institutions.name')}</th>
            <th scope="col" className="number">
              {say('institutions.indicators')}
            </th>
            <th scope="col" className="number">
              {say('institutions.sourcesHead')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <Link to="/$lang/institutions/$code" params={{ lang: language, code: item.id }}>
                  <Label of={item.title} />
                </Link>
                <br />
                <span className="muted">
                  {item.role === null ? (
                    categoryWords(item.category, speech)
                  ) : (
                    <Label of={item.role} />
                  )}
                </span>
              </th>
              <td className="number">
                <Share held={item.withData} all={item.indicators} />
              </td>
              <td className="number">
                <Share held={item.sourcesHeld} all={item.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** How many of how many; a dash where there is nothing to have. */
function Share(props: { readonly held: number; readonly all: number }) {
  const { say } = useSpeech()
  return props.all === 0 ? '–' : <Figure>{say('institutions.ofAll', props)}</Figure>
}
