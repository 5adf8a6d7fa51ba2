import { formatDay } from '@marsad/language'
import type { Data } from '../../answers.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'

/** Says that the figures are frozen as known at one publication, and how to see today’s. */
export function VintageNotice(props: {
  readonly data: Data | undefined
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { say, language } = useSpeech()
  const { mil, ...living } = props.search
  if (mil === undefined) return null
  const uncertain = props.data?.notices.find((notice) => notice.code === 'asof.uncertain')
  return (
    <Notice tone="info">
      {say('link.frozen')} <Code>{mil}</Code>.{' '}
      {uncertain?.facts?.from !== undefined &&
        uncertain.facts.to !== undefined &&
        `${say('link.uncertain', {
          from: formatDay(uncertain.facts.from, language),
          to: formatDay(uncertain.facts.to, language),
        })} `}
      <button type="button" className="link" onClick={() => props.onChange(living)}>
        {say('link.living')}
      </button>
    </Notice>
  )
}
