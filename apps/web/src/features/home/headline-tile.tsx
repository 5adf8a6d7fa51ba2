import { Sparkline } from '@marsad/charts'
import { formatPeriod } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { IndicatorItem, Latest } from '../../answers.ts'
import { writeChange } from '../../figures/change.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { recentLine } from '../../figures/recent.ts'
import { type Measured, readableScale, unitWords, writeValue } from '../../figures/unit.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'

/** One headline indicator: its name, its latest figure with unit, the change in a year, period, source and status in words. */
export function HeadlineTile(props: { readonly item: IndicatorItem }) {
  const { item } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { latest } = item
  if (latest === null) return null
  const { measured, divisor } = readableScale(latest.value, item)
  const flag = flagOf(statusOf(latest.status), speech)
  const recent = recentLine(item.recent)
  return (
    <li className="tile">
      <h3>
        <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: item.id }}>
          <Label of={item.title} />
        </Link>
      </h3>
      <div>
        <p className="tile-value">
          <Figure>{writeValue(latest.value / divisor, measured, speech)}</Figure>{' '}
          <small>{unitWords(measured.unit, measured.unitMult, speech)}</small>
        </p>
        {latest.qualifiers.length > 0 && (
          <p className="tile-qualifiers">
            {latest.qualifiers.map(({ dimension, title }, index) => (
              <span key={dimension}>
                {index > 0 && ' · '}
                <Label of={title} />
              </span>
            ))}
          </p>
        )}
      </div>
      {recent !== undefined && <Sparkline series={recent} breaks={recent.breaks} />}
      <p className="tile-detail">
        <ChangeSentence latest={latest} measured={item} speech={speech} />
        <Figure>{formatPeriod(latest.period, language)}</Figure>
        {' · '}
        <Label of={latest.sourceTitle} />
        {flag !== undefined && <span className="status-words"> · {flag.words}</span>}
        {latest.basis === 'D' && <span> · {say('basis.derivedShort')}</span>}
      </p>
    </li>
  )
}

/** The change on a year, or why there is none; nothing at all when there is no earlier figure. */
function ChangeSentence(props: {
  readonly latest: Latest
  readonly measured: Measured
  readonly speech: Speech
}) {
  const { change, value } = props.latest
  const { say } = props.speech
  if (change === null || change.reason === 'missing') return null
  if (change.reason === 'break') return <span className="tile-change">{say('change.break')}</span>
  if (change.previous === null) return null
  const written = writeChange(change.previous, value, props.measured, props.speech)
  if (written === '') return null
  return <span className="tile-change">{say('change.year', { change: written })}</span>
}
