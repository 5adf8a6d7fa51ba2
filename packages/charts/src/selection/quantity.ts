/**
 * What figures measure, as far as it decides how they may be drawn: `absolute` persons, things or money that add up;
 * `share` parts of a whole; `rate`; `mean` averages, prices and ratios; `difference` gaps and changes; `other`.
 */
export type Quantity = 'absolute' | 'share' | 'rate' | 'mean' | 'difference' | 'other'

/** What the catalogue says of a measure. */
export type MeasureKind = {
  /** Kind of an indicator; `series` for a base series. */
  readonly kind: string
  /** Code of UNIT_MEASURE. */
  readonly unit: string
}

const COUNTED = new Set(['PS', 'NB'])
const MONEY = new Set(['MAD', 'USD'])
const KINDS: Readonly<Record<string, Quantity>> = {
  share: 'share',
  rate: 'rate',
  ratio: 'mean',
  gap: 'difference',
  index: 'other',
  level: 'mean',
}

/** The quantity of an indicator or a base series: units of persons, things and money are absolute, averages of them are not. */
export function quantityOf({ kind, unit }: MeasureKind): Quantity {
  const adding = kind === 'level' || kind === 'series'
  if (adding && (COUNTED.has(unit) || MONEY.has(unit))) return 'absolute'
  if (kind === 'series') return ['HR', 'DA'].includes(unit) ? 'absolute' : 'mean'
  return KINDS[kind] ?? 'other'
}
