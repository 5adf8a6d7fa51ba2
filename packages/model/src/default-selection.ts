/** What a measure says about itself that decides which figures are shown first. */
export type Selectable = {
  readonly latest: {
    readonly key: Readonly<Record<string, string>>
    /** The dimension that the measure is a distribution over; absent or `null` for none. */
    readonly along?: string | null
    /** Among how many lines without a total it is the highest; absent or 1 where there was no choice. */
    readonly among?: number
  } | null
  readonly referenceSource: string
  readonly sources: readonly {
    readonly id: string
    readonly observations: number
    readonly reference: boolean
  }[]
  readonly dimensions: readonly SelectableDimension[]
}

/** A dimension with its codes in codelist order, and which of them have figures. */
export type SelectableDimension = {
  readonly id: string
  readonly total: string | null
  readonly codes: readonly { readonly id: string; readonly withData: boolean }[]
  readonly partitions: readonly (readonly string[])[]
}

/** Up to so many codes of a dimension that has no total are shown together. */
const FEW_CODES = 12

/** The source shown when none is chosen: that of the latest figure, which is the reference source where it has figures. */
export function defaultSource(measure: Selectable): string {
  const withFigures = measure.sources.filter((source) => source.observations > 0)
  return (
    measure.latest?.key.SOURCE ??
    withFigures.find((source) => source.reference)?.id ??
    withFigures[0]?.id ??
    measure.referenceSource
  )
}

/**
 * The codes shown when nothing is chosen: those of the latest figure, else the total, else every code with figures. Of a
 * distribution, all its parts, and of a dimension without a total all its codes when they are few: the latest figure is only
 * the largest.
 */
export function defaultCodes(
  measure: Selectable,
  dimension: SelectableDimension,
): readonly string[] {
  if (measure.latest?.along === dimension.id) return partsOf(dimension)
  const latest = measure.latest?.key[dimension.id]
  const held = dimension.codes.filter((code) => code.withData).map((code) => code.id)
  const isChoice = (measure.latest?.among ?? 1) > 1 && (measure.latest?.along ?? null) === null
  if (isChoice && latest !== dimension.total && held.length <= FEW_CODES) {
    if (dimension.total === null || !held.includes(dimension.total)) return held
  }
  if (latest !== undefined) return [latest]
  if (dimension.total !== null) return [dimension.total]
  return held
}

/** The parts of a dimension: the first partition of which every code has figures, else every code that has some, the total apart. */
function partsOf({ codes, partitions, total }: SelectableDimension): readonly string[] {
  const held = codes.filter((code) => code.withData && code.id !== total).map((code) => code.id)
  const whole = partitions.find((partition) => partition.every((code) => held.includes(code)))
  return whole ?? held
}

/** The query of the figures shown when nothing is chosen: source and codes, in the order of the dimensions. */
export function defaultQuery(measure: Selectable): Readonly<Record<string, string>> {
  const own = measure.dimensions.filter(({ id }) => id !== 'FREQ' && id !== 'SOURCE')
  return {
    SOURCE: defaultSource(measure),
    ...Object.fromEntries(own.map((one) => [one.id, defaultCodes(measure, one).join(',')])),
  }
}
