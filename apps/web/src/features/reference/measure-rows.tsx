import { formatYearSpan } from '@marsad/language'
import type { MeasureItem } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'
import { MeasureLink } from './measure-link.tsx'

/** Measures in columns, each with how many figures there are and from when to when. */
export function MeasureRows(props: { readonly items: readonly MeasureItem[] }) {
  return (
    <ul className="rows measure-rows">
      {props.items.map((item) => (
        <li key={`${item.type} ${item.id}`}>
          <MeasureLink measure={item} />
          <MeasureCoverage item={item} />
        </li>
      ))}
    </ul>
  )
}

/** How far a measure is covered, in a few words. */
export function MeasureCoverage(props: { readonly item: MeasureItem }) {
  const { language, say } = useSpeech()
  const { observations, first, last } = props.item
  if (first === null || last === null) return <span>{say('measure.none')}</span>
  return (
    <span>
      <Figure>{formatYearSpan(first, last, language)}</Figure>
      {' · '}
      {say('measure.values', { count: observations })}
    </span>
  )
}

/** Measures that have figures, then, folded, those that have none. */
export function MeasuresBothWays(props: {
  readonly title: string
  readonly items: readonly MeasureItem[]
  readonly without: string
}) {
  const held = props.items.filter((item) => item.observations > 0)
  const wanting = props.items.filter((item) => item.observations === 0)
  if (props.items.length === 0) return null
  return (
    <>
      <h3>
        {props.title} <small>{held.length}</small>
      </h3>
      <MeasureRows items={held} />
      {wanting.length > 0 && (
        <details className="more">
          <summary>{props.without}</summary>
          <MeasureRows items={wanting} />
        </details>
      )}
    </>
  )
}
