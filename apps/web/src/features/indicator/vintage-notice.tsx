import { formatDay } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import type { Data } from '../../answers.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { vintagesQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'
import { VintageName } from './source-line.tsx'

/** Says that the figures are frozen as known at one publication, and how to see today’s. */
export function VintageNotice(props: {
  readonly data: Data | undefined
  readonly search: IndicatorSearch
  /** Absent where the figures are shown, not changed. */
  readonly onChange?: (search: IndicatorSearch) => void
}) {
  const { onChange } = props
  const { say, language } = useSpeech()
  const { mil, ...living } = props.search
  const vintages = useQuery({ ...vintagesQuery(), enabled: mil !== undefined })
  if (mil === undefined) return null
  const publication = vintages.data?.items.find(({ id }) => id === mil)
  const uncertain = props.data?.notices.find((notice) => notice.code === 'asof.uncertain')
  return (
    <Notice tone="info">
      {say('link.frozen')}{' '}
      {publication === undefined ? <Code>{mil}</Code> : <VintageName vintage={publication} />}.{' '}
      {uncertain?.facts?.from !== undefined &&
        uncertain.facts.to !== undefined &&
        `${say('link.uncertain', {
          from: formatDay(uncertain.facts.from, language),
          to: formatDay(uncertain.facts.to, language),
        })} `}
      {onChange !== undefined && (
        <button type="button" className="link" onClick={() => onChange(living)}>
          {say('link.living')}
        </button>
      )}
    </Notice>
  )
}
