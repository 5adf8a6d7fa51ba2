import {
  type CompiledFormula,
  compileFormula,
  deriveIndicator,
  type OperandReader,
} from '@marsad/formula'
import {
  type Draft,
  formatSeriesKey,
  type Indicator,
  type Period,
  type Series,
  structureOf,
  yearsBefore,
} from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import type { Remark, Rule } from '../rule.ts'

// The formulas of the catalogue look back one year.
const YEARS_BACK = 1

/** The indicators that these figures lead to lie in their valid range: no rate above 100 %. */
export const indicatorInRange: Rule = {
  code: 'indicator.out_of_range',
  level: 3,
  severity: 'warning',
  check(prepared) {
    const sound = prepared.sound()
    const measures = new Set(sound.map(({ key }) => key.measure.id ?? ''))
    const names = new Set(sound.map(({ key }) => key.name))
    const periods = new Set(sound.map(({ period }) => period))
    if (measures.size === 0) return []
    const reader = operandReader(prepared, sound, periods)
    const flagged = new Set<string>()
    return [...prepared.catalogue.indicators.values()].flatMap((indicator): readonly Remark[] => {
      const { min, max } = indicator.validRange
      if (indicator.formulas.length === 0 || (min === null && max === null)) return []
      const formula = compileFormula(prepared.catalogue, indicator)
      if (!formula.series.some((id) => measures.has(id))) return []
      const touched = (series: string, key: string): boolean => names.has(`${series} ${key}`)
      return deriveIndicator(formula, reader, { touched }).flatMap(({ key, observations }) =>
        observations
          .filter(
            ({ period, value }) =>
              periods.has(period) && value !== null && isOutside(value, indicator),
          )
          .flatMap(({ period, value }) => {
            const draft = draftBehind(prepared, formula, indicator, key, period)
            const name = draft === undefined ? '' : prepared.placeOf(draft).address
            if (draft === undefined || flagged.has(name)) return []
            flagged.add(name)
            return [
              {
                cell: prepared.placeOf(draft),
                alike: indicator.id,
                facts: {
                  indicator: indicator.title,
                  value: Number((value ?? 0).toPrecision(6)),
                  min: min ?? '…',
                  max: max ?? '…',
                },
              },
            ]
          }),
      )
    })
  },
}

function isOutside(value: number, { validRange: { min, max } }: Indicator): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value))
  return (min !== null && value < min - slack) || (max !== null && value > max + slack)
}

/** The figure of the file behind a value: of the first operand that the file gives at these codes. */
function draftBehind(
  prepared: Prepared,
  formula: CompiledFormula,
  indicator: Indicator,
  key: readonly string[],
  period: Period,
): Draft | undefined {
  const codes = new Map(
    structureOf(indicator).map((dimension, index) => [dimension, key[index] ?? '']),
  )
  for (const id of formula.series) {
    const measure = prepared.measure(id)
    if (measure === undefined) continue
    const aligned = structureOf(measure).map(
      (dimension) => codes.get(dimension) ?? prepared.totalOf(measure, dimension) ?? '',
    )
    const draft = prepared.figure(`${id} ${formatSeriesKey(aligned)}`, period)
    if (draft !== undefined && prepared.isSound(draft)) return draft
  }
  return undefined
}

/** Reads the figures of the file over those published. */
function operandReader(
  prepared: Prepared,
  sound: readonly Draft[],
  periods: ReadonlySet<Period | undefined>,
): OperandReader {
  // What is older is not computed again for nothing.
  const looked = new Set(
    [...periods].flatMap((period) =>
      period === undefined
        ? []
        : Array.from({ length: YEARS_BACK + 1 }, (_, years) => yearsBefore(period, years)),
    ),
  )
  const fresh = Map.groupBy(sound, ({ key }) => key.name)
  const published = new Map<string, Series>(
    (prepared.earlier ?? [])
      .filter(({ basis }) => basis === 'R')
      .map((series) => [`${series.measure} ${formatSeriesKey(series.key)}`, series]),
  )
  const keys = new Map<string, Map<string, readonly string[]>>()
  const addKey = (measure: string, key: readonly string[]): void => {
    const of = keys.get(measure) ?? new Map()
    keys.set(measure, of.set(formatSeriesKey(key), key))
  }
  for (const { measure, key } of published.values()) addKey(measure, key)
  for (const { key } of sound) if (key.key !== undefined) addKey(key.measure.id ?? '', key.key)
  return {
    keys: (series) => [...(keys.get(series)?.values() ?? [])],
    read(series, key) {
      const name = `${series} ${key}`
      const drafts = fresh.get(name) ?? []
      const held = published.get(name)?.observations ?? []
      if (drafts.length === 0 && held.length === 0) return undefined
      const byPeriod = new Map(
        held.map((one) => [
          one.period,
          { value: one.value, status: one.status, unitMult: one.unitMult },
        ]),
      )
      for (const { period, value, status, unitMult } of drafts)
        if (period !== undefined) byPeriod.set(period, { value, status: status ?? 'A', unitMult })
      return {
        at: (period) => byPeriod.get(period),
        periods: () => [...byPeriod.keys()].filter((period) => looked.has(period)),
      }
    },
  }
}
