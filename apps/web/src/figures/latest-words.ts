import { formatPeriod } from '@marsad/language'
import { parsePeriod, yearsBefore } from '@marsad/model'
import type { IndicatorItem, Latest } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { writeChange } from './change.ts'
import { flagOf, statusOf } from './flags.ts'
import { qualifierNames } from './qualifiers.ts'
import { type Measured, readableScale, unitWords, writeValue, writeWithUnit } from './unit.ts'

/** The latest value of an indicator, said: each part is absent where there is nothing to say. */
export type LatestWords = {
  /** The figure, or from the lowest to the highest, with their unit, where there is no total. */
  readonly value: string
  /** Empty for a mere count, and where the value has it. */
  readonly unit: string
  readonly period: string
  /** What the value is confined to, and among how many it is the highest. */
  readonly whom: string | undefined
  readonly change: string | undefined
  /** What qualifies it: `provisoire`. */
  readonly status: string | undefined
  /** Whether it was computed here or published. */
  readonly basis: string
}

type Item = Pick<IndicatorItem, 'unit' | 'unitMult' | 'decimals' | 'signed'>

/** Says the latest value of an indicator. */
export function latestWords(item: Item, latest: Latest, speech: Speech): LatestWords {
  const { measured, divisor } = readableScale(latest.value, item)
  const scaled: Measured = { ...measured, signed: item.signed }
  const isCount = scaled.unit === 'NB' && scaled.unitMult === 0
  const hasUnit = latest.lowest !== null || isCount
  return {
    value:
      latest.lowest === null
        ? writeValue(latest.value / divisor, scaled, speech)
        : speech.say('latest.range', {
            lowest: writeWithUnit(latest.lowest.value / divisor, scaled, speech),
            highest: writeWithUnit(latest.value / divisor, scaled, speech),
          }),
    unit: hasUnit ? '' : unitWords(scaled.unit, scaled.unitMult, speech),
    period: formatPeriod(latest.period, speech.language),
    whom: whomOf(latest, speech),
    change: changeOf(latest, { measured: scaled, divisor }, speech),
    status: flagOf(statusOf(latest.status), speech)?.words,
    basis: speech.say(latest.basis === 'D' ? 'basis.derivedShort' : 'basis.reportedShort'),
  }
}

function whomOf(latest: Latest, speech: Speech): string | undefined {
  const { among: count, lowest } = latest
  const whom = qualifierNames(latest, speech)
  if (whom === '') return undefined
  if (lowest !== null) {
    return speech.say('latest.between', {
      lowest: qualifierNames(lowest, speech),
      highest: whom,
      count,
    })
  }
  return count > 1 ? speech.say('latest.highest', { whom, count }) : whom
}

/** The change in a year or since the last figure before, or why there is none; nothing where there is no earlier figure. */
function changeOf(
  { change, value, period, lowest }: Latest,
  scale: { readonly measured: Measured; readonly divisor: number },
  speech: Speech,
): string | undefined {
  if (change === null || change.previous === null || lowest !== null) return undefined
  const from = formatPeriod(change.from, speech.language)
  if (change.reason === 'break') return speech.say('latest.break', { from })
  const { measured, divisor } = scale
  const written = writeChange(change.previous / divisor, value / divisor, measured, speech)
  if (written === '') return undefined
  const parsed = parsePeriod(period)
  return parsed !== undefined && yearsBefore(parsed, 1) === change.from
    ? speech.say('change.year', { change: written })
    : speech.say('latest.since', { change: written, from })
}
