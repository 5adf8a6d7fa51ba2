import type { Changes } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import type { ChangeKind } from './naming.ts'

const KINDS = [
  'changed',
  'new',
  'removed',
  'equal',
  'kept',
] as const satisfies readonly ChangeKind[]

/** Which kinds of change are shown, each with how many there are. */
export function KindFilter(props: {
  readonly counts: Changes['counts']
  /** All when absent. */
  readonly kind: ChangeKind | undefined
  readonly onChange: (kind: ChangeKind | undefined) => void
}) {
  const { say } = useSpeech()
  const { counts } = props
  const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  return (
    <fieldset className="kind-filter">
      <legend className="visually-hidden">{say('review.kinds')}</legend>
      <Choice
        name={say('review.kind.all')}
        count={all}
        chosen={props.kind === undefined}
        onChoose={() => props.onChange(undefined)}
      />
      {KINDS.filter((kind) => counts[kind] > 0 || kind === props.kind).map((kind) => (
        <Choice
          key={kind}
          name={say(`review.kind.${kind}`)}
          count={counts[kind]}
          chosen={props.kind === kind}
          onChoose={() => props.onChange(kind)}
        />
      ))}
    </fieldset>
  )
}

function Choice(props: {
  readonly name: string
  readonly count: number
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  return (
    <button type="button" aria-pressed={props.chosen} onClick={props.onChoose}>
      {props.name} <bdi>{props.count}</bdi>
    </button>
  )
}
