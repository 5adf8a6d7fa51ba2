import { formatPeriod } from '@marsad/language'
import type { Period } from '@marsad/model'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSpeech } from '../../speech.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/states.tsx'
import { PeriodChoice } from './period-filter.tsx'

/** One period out of those that have figures, with the one before and the one after a press away: `[` and `]`. */
export function DateStepper(props: {
  readonly label: string
  readonly value: Period
  /** In time order. */
  readonly periods: readonly Period[]
  readonly onChange: (period: Period) => void
}) {
  const { label, value, periods, onChange } = props
  const { say } = useSpeech()
  const place = periods.indexOf(value)
  const [previous, next] = [periods[place - 1], periods[place + 1]]
  const go = (period: Period | undefined) => {
    if (period !== undefined) onChange(period)
  }
  useKeys({ '[': () => go(previous), ']': () => go(next) })
  return (
    <div className="date-stepper">
      <PeriodChoice
        label={label}
        value={value}
        periods={periods.toReversed()}
        onChange={onChange}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={say('date.previous')}
        aria-keyshortcuts="["
        title={say('date.previous')}
        disabled={previous === undefined}
        onClick={() => go(previous)}
      >
        <ChevronLeft aria-hidden="true" size={20} className="directional" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('date.next')}
        aria-keyshortcuts="]"
        title={say('date.next')}
        disabled={next === undefined}
        onClick={() => go(next)}
      >
        <ChevronRight aria-hidden="true" size={20} className="directional" />
      </button>
    </div>
  )
}

/** Says that an address asks for a date without figures, and which one is shown instead. */
export function AbsentDate(props: { readonly asked: Period; readonly shown: Period }) {
  const { say, language } = useSpeech()
  return (
    <Notice tone="info">
      {say('date.absent', {
        asked: formatPeriod(props.asked, language),
        shown: formatPeriod(props.shown, language),
      })}
    </Notice>
  )
}
