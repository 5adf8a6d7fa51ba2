import { formatList, formatPeriod } from '@marsad/language'
import type { Data } from '../../answers.ts'
import { type Cut, cutsOf } from '../../figures/breaks.ts'
import { statusOf, statusWords } from '../../figures/flags.ts'
import { valuedPoints } from '../../figures/points.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'

/** What a reader must know before using the figure, the gravest first: breaks, low reliability, provisional figures. */
export function QualityBanner(props: { readonly data: Data }) {
  const { data } = props
  const speech = useSpeech()
  const { say } = speech
  const cuts = cutsOf(data, speech)
  const statuses = data.series.flatMap((series) =>
    series.status.filter((_, index) => series.values[index] !== null).map(statusOf),
  )
  const lastStatuses = data.series.map((series) => {
    const last = valuedPoints(series).at(-1)
    return statusOf(series.status[series.periods.indexOf(last?.period ?? '')])
  })
  return (
    <>
      {cuts.length > 0 && <BreakNotice cuts={cuts} />}
      {statuses.includes('U') && (
        <Notice tone="warning">
          {say('quality.unreliable', { flag: statusWords('U', speech) })}
        </Notice>
      )}
      {lastStatuses.includes('P') && <Notice tone="info">{say('quality.provisional')}</Notice>}
    </>
  )
}

function BreakNotice(props: { readonly cuts: readonly Cut[] }) {
  const { say, language } = useSpeech()
  const { cuts } = props
  const periods = [...new Set(cuts.map((cut) => formatPeriod(cut.before, language)))]
  const details = [...new Set(cuts.map((cut) => cut.detail))]
  return (
    <Notice tone="warning">
      <details>
        <summary>
          {say('quality.break', { count: periods.length, periods: formatList(periods, language) })}
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
