import type { Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'

/** What the link asked for and is no longer in the catalogue. */
export function DroppedNotice(props: {
  readonly dropped: Selection['dropped']
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { dropped } = props
  const { say } = useSpeech()
  if (dropped.length === 0) return null
  return (
    <Notice tone="info">
      {say('link.dropped', { count: dropped.length })}{' '}
      {dropped.map(({ parameter, code }, index) => (
        <span key={`${parameter} ${code}`}>
          {index > 0 && say('list.comma')}
          <Code>{`${parameter}=${code}`}</Code>
        </span>
      ))}
    </Notice>
  )
}
