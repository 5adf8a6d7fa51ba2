import {
  formatSeriesKey,
  frequencyOf,
  type ObsStatus,
  type Period,
  parsePeriod,
  type SeriesKey,
  totalCodeOf,
} from '@marsad/model'
import type { FormulaContext } from '../context.ts'
import type { OperandObservation, OperandReader } from '../operand.ts'

/** An observation as a test writes it: dimensions left out are at the total of the series, the source at its reference. */
export type TestObservation = {
  readonly series: string
  readonly period: string
  readonly value: number | null
  readonly key?: Readonly<Record<string, string>>
  readonly source?: string
  readonly status?: ObsStatus
  readonly unitMult?: number
  readonly release?: string
  readonly vintage?: number
  readonly lfsStandard?: string
}

/** A period of a test; throws when it is none. */
export function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (parsed === undefined) throw new Error(`${text} is no period`)
  return parsed
}

function keyOf(context: FormulaContext, observation: TestObservation): SeriesKey {
  const series = context.series.get(observation.series)
  if (series === undefined) throw new Error(`no test series ${observation.series}`)
  const codeOf = (dimension: string): string =>
    observation.key?.[dimension] ?? totalCodeOf(context, series, dimension) ?? '_Z'
  return [
    frequencyOf(period(observation.period)),
    series.dimensions.includes('REF_AREA') ? codeOf('REF_AREA') : 'MA',
    observation.source ?? series.referenceSource,
    ...series.dimensions.filter((dimension) => dimension !== 'REF_AREA').map(codeOf),
  ]
}

/** A reader of observations held in memory. */
export function readerOf(
  context: FormulaContext,
  observations: readonly TestObservation[],
): OperandReader {
  const held = new Map<
    string,
    Map<string, { key: SeriesKey; at: Map<Period, OperandObservation> }>
  >()
  for (const { series, key: _key, source: _source, ...rest } of observations) {
    const key = keyOf(context, { ...rest, series, ...kept(_key, _source) })
    const ofSeries = held.get(series) ?? new Map()
    held.set(series, ofSeries)
    const text = formatSeriesKey(key)
    const ofKey = ofSeries.get(text) ?? { key, at: new Map() }
    ofSeries.set(text, ofKey)
    const { period: at, status, ...observation } = rest
    ofKey.at.set(period(at), { ...observation, status: status ?? 'A' })
  }
  return {
    read: (series, key) => {
      const at = held.get(series)?.get(key)?.at
      return at && { at: (asked) => at.get(asked), periods: () => [...at.keys()] }
    },
    keys: (series) => [...(held.get(series)?.values() ?? [])].map(({ key }) => key),
  }
}

function kept(
  key: TestObservation['key'],
  source: string | undefined,
): Pick<TestObservation, 'key' | 'source'> {
  return { ...(key === undefined ? {} : { key }), ...(source === undefined ? {} : { source }) }
}
