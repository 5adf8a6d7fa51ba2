import {
  type BaseSeries,
  type Frequency,
  isMissing,
  type Period,
  shiftDecimalPoint,
  subPeriods,
} from '@marsad/model'
import { type Frame, heldSeries, spend } from './frame.ts'
import type { OperandObservation } from './operand.ts'
import { combine, noValue, type Outcome, type Reading } from './outcome.ts'
import type { SideFinder } from './side.ts'

/** A key of a base series without its frequency, which time aggregation changes. */
export type ReadKey = {
  readonly series: BaseSeries
  readonly source: string
  /** Text form of the key after FREQ. */
  readonly rest: string
}

/** The frequencies a period may be built from, the first complete one wins (rule 13). */
const BUILT_FROM: Readonly<Record<Frequency, readonly ('S' | 'Q' | 'M')[]>> = {
  A: ['Q', 'S', 'M'],
  S: [],
  Q: ['M'],
  M: [],
  _O: [],
}

/** The frequencies that an operand of a frequency may be built from. */
export function builtFrom(series: BaseSeries, frequency: Frequency): readonly ('S' | 'Q' | 'M')[] {
  return series.timeAggregation === 'none' ? [] : BUILT_FROM[frequency]
}

/** Reads one operand: as stored if there is anything, else built from complete sub-periods (rules 1, 8 and 13). */
export function readOperand(
  frame: Frame,
  sideOf: SideFinder,
  key: ReadKey,
  period: Period,
): Outcome {
  const stored = readStored(frame, sideOf, key, frame.frequency, period)
  if (stored.recorded) return stored
  let suppressed: Outcome | undefined
  for (const frequency of builtFrom(key.series, frame.frequency)) {
    const built = build(frame, sideOf, key, frequency, period)
    if (built.recorded) return built
    if (built.status === 'Q') suppressed ??= built
  }
  return suppressed ?? stored
}

function readStored(
  frame: Frame,
  sideOf: SideFinder,
  { series, source, rest }: ReadKey,
  frequency: Frequency,
  period: Period,
): Outcome {
  spend(frame)
  const key = `${frequency}.${rest}`
  const observation = heldSeries(frame, series.id, key)?.at(period)
  const unitMult = observation?.unitMult ?? series.unitMult
  const reading: Reading = {
    series: series.id,
    key,
    source,
    period,
    unitMult,
    observation,
    aggregated: false,
    fallback: false,
  }
  const value = observation && scaled(observation, unitMult)
  if (observation === undefined || value === undefined || value === null)
    return { ...unread(observation), reading, recorded: observation !== undefined }
  if (!Number.isFinite(value)) return { ...noValue('not-finite', 'M'), reading }
  const { status, release, lfsStandard } = observation
  return {
    value,
    status,
    reason: undefined,
    sides: [sideOf(source, period, { release, standard: lfsStandard })],
    startsSide: status === 'B',
    recorded: true,
    reading,
    from: [],
  }
}

/** The value in the unit of the series; `null` where the status says that there is none. */
function scaled({ value, status }: OperandObservation, unitMult: number): number | null {
  if (value === null || isMissing(status)) return null
  return shiftDecimalPoint(value, unitMult)
}

function unread(observation: OperandObservation | undefined): Outcome {
  if (observation?.status === 'Q') return noValue('suppressed', 'Q')
  if (observation?.status === 'M') return noValue('cannot-exist', 'M')
  return noValue('missing-operand')
}

/** A sub-period counts as existing when it holds a value or says why it cannot (Q, M). */
function exists({ value, status }: Outcome): boolean {
  return value !== null || status === 'Q' || status === 'M'
}

function build(
  frame: Frame,
  sideOf: SideFinder,
  key: ReadKey,
  frequency: 'S' | 'Q' | 'M',
  period: Period,
): Outcome {
  const all = subPeriods(period, frequency)
  const needed = key.series.timeAggregation === 'last' ? all.slice(-1) : all
  const parts = needed.map((part) => readStored(frame, sideOf, key, frequency, part))
  const complete = parts.length > 0 && parts.every(exists)
  const crossing = parts.slice(1).some((part) => part.startsSide)
  const combined =
    complete && crossing && !frame.crossBreaks && parts.every(({ value }) => value !== null)
      ? noValue('break', 'O', parts)
      : combine(parts, frame.crossBreaks, (values) => aggregate(key.series, values))
  return {
    ...combined,
    recorded: complete,
    reading: {
      series: key.series.id,
      key: `${frame.frequency}.${key.rest}`,
      source: key.source,
      period,
      unitMult: key.series.unitMult,
      observation: undefined,
      aggregated: true,
      fallback: false,
    },
  }
}

function aggregate({ timeAggregation }: BaseSeries, values: readonly number[]): number {
  if (timeAggregation === 'last') return values.at(-1) ?? Number.NaN
  const sum = values.reduce((total, value) => total + value, 0)
  return timeAggregation === 'mean' ? sum / values.length : sum
}
