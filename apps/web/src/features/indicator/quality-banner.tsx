import { formatList, formatPeriod } from '@marsad/language'
import type { Data } from '../../answers.ts'
import { breaksOnce, type Cut, cutsOf } from '../../figures/breaks.ts'
import { statusOf, statusWords } from '../../figures/flags.ts'
import { outdatedSince } from '../../figures/outdated.ts'
import { newestPoint } from '../../figures/points.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'

/**
 * What a reader must know before using the figure, in this order: breaks, low reliability, provisional figures, figures
 * that are old. Sources are never mixed; what is computed here and what is published is said with the source.
 */
export function QualityBanner(props: {
  readonly data: Data
  readonly today: string
  /** Whether the figure shows one date only: then no break lies in it. */
  readonly oneDate?: boolean
}) {
  const { data } = props
  const speech = useSpeech()
  const { say, language } = speech
  const cuts = props.oneDate === true ? [] : breaksOnce(cutsOf(data, speech))
  const statuses = data.series.flatMap((series) =>
    series.status.filter((_, index) => series.values[index] !== null).map(statusOf),
  )
  const last = data.series.map((series) => {
    const point = newestPoint(series)
    return statusOf(series.status[series.periods.indexOf(point?.period ?? '')])
  })
  const old = outdatedSince(data.series, props.today)
  return (
    <>
      {cuts.length > 0 && <BreakNotice cuts={cuts} />}
      {statuses.includes('U') && (
        <Notice tone="warning">
          {say('quality.unreliable', { flag: statusWords('U', speech) })}
        </Notice>
      )}
      {last.includes('P') && <Notice tone="info">{say('quality.provisional')}</Notice>}
      {old !== undefined && (
        <Notice tone="info">
          {say('quality.outdated', { period: formatPeriod(old, language) })}
        </Notice>
      )}
    </>
  )
}

function BreakNotice(props: { readonly cuts: readonly Cut[] }) {
  const { say, language } = useSpeech()
  const { cuts } = props
  const periods = [...new Set(cuts.map((cut) => formatPeriod(cut.from, language)))]
  const details = [...new Set(cuts.map((cut) => cut.detail))]
  return (
    <Notice tone="warning">
      <details>
        <summary>
          {say('quality.break', { count: periods.length, periods: formatList(periods, language) })}
          <span className="more">{say('quality.more')}</span>
        </summary>
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
