import {
  formatSeriesKey,
  frequencyOf,
  isMissing,
  type Observation,
  Problem,
  parseSeriesKey,
  type Series,
} from '@marsad/model'
import type { Delivery } from './deliveries.ts'
import type { StoredMeasure } from './measures.ts'

type Identity = Pick<Series, 'measure' | 'basis' | 'key'>
type Figure = Pick<Observation, 'period' | 'value' | 'status' | 'unitMult'>

/** Refuses what cannot be a series of the measure; the packing refuses what is no series at all. */
export function checkSeries(measure: StoredMeasure, series: Series): void {
  checkIdentity(measure, series)
  for (const observation of series.observations) checkFigure(measure, series, observation)
}

/** Refuses delivered cells that cannot be of the measure. Several for one period may come. */
export function checkCells(measure: StoredMeasure, delivery: Delivery): void {
  checkIdentity(measure, delivery)
  for (const cell of delivery.cells) checkFigure(measure, delivery, cell)
}

function checkIdentity(measure: StoredMeasure, { basis, key }: Identity): void {
  const text = formatSeriesKey(key)
  if (key.length !== measure.structure.length || parseSeriesKey(text) === undefined) {
    throw refused(
      'series.key',
      measure,
      text,
      `its key must have one code for each of ${measure.structure.join(', ')}`,
    )
  }
  if (measure.type === 'series' && basis === 'D') {
    throw refused('series.basis', measure, text, 'a base series is reported and never derived')
  }
}

function checkFigure(measure: StoredMeasure, { key }: Identity, figure: Figure): void {
  const { period, value, status, unitMult } = figure
  const wrong = (code: string, why: string) => refused(code, measure, formatSeriesKey(key), why)
  if (frequencyOf(period) !== key[measure.structure.indexOf('FREQ')]) {
    throw wrong('series.frequency', `${period} is not of its frequency`)
  }
  if (value !== null && !Number.isFinite(value)) {
    throw wrong('series.not_a_number', `the value of ${period} is ${value}`)
  }
  if (!Number.isInteger(unitMult)) {
    throw wrong('series.not_a_number', `the unit multiplier of ${period} is ${unitMult}`)
  }
  if ((value === null) !== isMissing(status)) {
    throw wrong(
      'series.missing',
      `the value of ${period} is ${value} and its status ${status}: a value is absent with a missing status, and only then`,
    )
  }
}

function refused(code: string, measure: StoredMeasure, key: string, why: string): Problem {
  return new Problem(
    'unprocessable',
    code,
    `The series ${key} of ${measure.id} is refused: ${why}.`,
  )
}

/** The observations with the vintage that brought each: the one held before where nothing else changed. */
export function withOrigins(
  observations: readonly Observation[],
  before: readonly Observation[],
  sequence: number,
): readonly Observation[] {
  const held = new Map(before.map((observation) => [observation.period, observation]))
  return observations.map((observation) => {
    const kept = held.get(observation.period)
    const vintage = kept !== undefined && sameFigure(kept, observation) ? kept.vintage : sequence
    return { ...observation, vintage }
  })
}

/** Whether two contents are the same, observation by observation, wherever each came from. */
export function sameContent(a: readonly Observation[], b: readonly Observation[]): boolean {
  return (
    a.length === b.length &&
    a.every((observation, index) => {
      const other = b[index]
      return other !== undefined && sameFigure(observation, other)
    })
  )
}

function sameFigure(a: Figure, b: Figure): boolean {
  return (
    a.period === b.period &&
    Object.is(a.value, b.value) &&
    a.status === b.status &&
    a.unitMult === b.unitMult
  )
}
