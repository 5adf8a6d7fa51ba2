import type { ReactNode } from 'react'

/** One fact by name; left out when there is nothing to say. */
export type Fact = { readonly name: string; readonly content: ReactNode }

/** Facts by name, one under the other. */
export function Facts(props: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {props.facts
        .filter(({ content }) => content !== null && content !== undefined && content !== '')
        .map(({ name, content }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{content}</dd>
          </div>
        ))}
    </dl>
  )
}
