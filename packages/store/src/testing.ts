import type { Basis, Observation, Series } from '@marsad/model'
import { ObsStatus, Period } from '@marsad/model'
import fc from 'fast-check'
import type { DeliveredCell } from './deliveries.ts'
import type { StoredCatalogue } from './measures.ts'
import type { NewVintage } from './vintage.ts'

/** A catalogue of base series and indicators by id, with their own dimensions. */
export function catalogueOf(
  series: Readonly<Record<string, readonly string[]>>,
  indicators: Readonly<Record<string, readonly string[]>> = {},
): StoredCatalogue {
  return {
    hash: JSON.stringify([series, indicators]),
    series: measuresOf('series', series),
    indicators: measuresOf('indicator', indicators),
  }
}

function measuresOf(
  type: 'series' | 'indicator',
  some: Readonly<Record<string, readonly string[]>>,
): StoredCatalogue['series'] {
  return new Map(Object.entries(some).map(([id, dimensions]) => [id, { id, type, dimensions }]))
}

/** A publication of HCP with no known date, unless more is said. */
export function vintageNamed(id: string, more: Partial<NewVintage> = {}): NewVintage {
  return {
    id,
    title: `Situation du marché du travail (${id})`,
    provider: 'HCP',
    sources: ['HCP_ENE'],
    date: null,
    datePrecision: 'none',
    recordedAt: '2026-11-21T10:00:00Z',
    ...more,
  }
}

/** An observation in thousands. A missing one is given with its status. */
export function observation(
  period: string,
  value: number | null,
  status: string = value === null ? 'M' : 'A',
  vintage = 0,
): Observation {
  return {
    period: Period.parse(period),
    value,
    status: ObsStatus.parse(status),
    unitMult: 3,
    vintage,
  }
}

/** A series from the text of its key and its values by period. */
export function seriesOf(
  measure: string,
  key: string,
  values: Readonly<Record<string, number | null>>,
  basis: Basis = 'R',
): Series {
  return {
    measure,
    basis,
    key: key.split('.'),
    observations: Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, value]) => observation(period, value)),
  }
}

/** A delivered cell in thousands, read in a press report. */
export function cell(period: string, value: number | null, place: string): DeliveredCell {
  const { vintage: _, ...figure } = observation(period, value)
  return {
    ...figure,
    cell: place,
    citation: {
      title: 'Situation du marche du travail en 2016 (HCP note, as reported)',
      ref: 'https://example.org/note-2016',
      retrieved: '2026-11-21',
    },
  }
}

/** Doubles that packing finds hard, and any others. */
export const arbitraryValue: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 0.1 + 0.2, 1e300, -1e300, 5e-324, 1 / 3, 2 ** 53, -(2 ** 53) + 1, 1e15),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(6)).map(([n, d]) => n / 10 ** d),
)
