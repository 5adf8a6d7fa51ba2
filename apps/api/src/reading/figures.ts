import {
  dataflowOf,
  frequencyOf,
  type Measure,
  type Period,
  Problem,
  periodEnd,
  periodStart,
  type Series,
  structureOf,
} from '@marsad/model'
import { readSeries, resolveAsOf, type Vintage } from '@marsad/store'
import { type Library, refuseWithdrawn, vintagesOf } from '../library.ts'
import { type DataRequest, frequencyShown } from './data-request.ts'
import { breaksInLine, type LineBreak } from './line-breaks.ts'
import { type BasedObservation, type Line, mergeBases } from './merge.ts'
import { rescale } from './scale.ts'

type Notice = {
  readonly code: string
  readonly detail: string
  readonly facts?: Readonly<Record<string, string>>
}

/** A selection of figures, values in the unit and power of ten of the measure, with what must be known about them. */
export type Figures = {
  readonly measure: Measure
  readonly structure: readonly string[]
  readonly lines: readonly (Line & { readonly breaks: readonly LineBreak[] })[]
  readonly asOf: Moment
  readonly vintages: readonly Vintage[]
  readonly notices: readonly Notice[]
}

/** The moment figures are read at: the newest vintage taken into account. */
export type Moment = {
  readonly asked: string | undefined
  readonly vintage: Vintage | undefined
  readonly sequence: number | undefined
  readonly notices: readonly Notice[]
}

/** Resolves `asOf`. @throws Problem `bad-request` when it names neither a vintage nor an instant. */
export async function momentOf(library: Library, asOf: string | undefined): Promise<Moment> {
  const vintages = await vintagesOf(library)
  if (asOf === undefined) {
    return { asked: undefined, vintage: vintages.at(-1), sequence: undefined, notices: [] }
  }
  await refuseWithdrawn(library, asOf)
  const resolved = resolveAsOf(vintages, asOf)
  if (resolved === undefined) {
    throw new Problem(
      'bad-request',
      'asof.unknown',
      `asOf="${asOf}" is no vintage and no instant; write a vintage id, a day (2017-12-31) or an instant (2017-12-31T10:00:00Z).`,
    )
  }
  const { notice, sequence } = resolved
  return {
    asked: asOf,
    vintage: vintages.find((vintage) => vintage.sequence === sequence),
    sequence,
    notices:
      notice === undefined
        ? []
        : [
            {
              code: notice.code,
              detail: `The publications ${notice.from} to ${notice.to} may or may not have been out then: their dates are not known that precisely. What is surely earlier is shown.`,
              facts: { from: notice.from, to: notice.to },
            },
          ],
  }
}

/** Reads what a request selects. */
export async function figuresOf(
  library: Library,
  measure: Measure,
  request: DataRequest,
): Promise<Figures> {
  const moment = await momentOf(library, request.asOf)
  const codes = Object.fromEntries(
    Object.entries(request.codes).flatMap(([dimension, list]) =>
      list === null ? [] : [[dimension, list]],
    ),
  )
  const read = await readSeries(library.store, {
    measure: measure.id,
    codes,
    ...(request.basis === 'preferred' ? {} : { basis: request.basis }),
    ...(moment.sequence === undefined ? {} : { asOf: moment.sequence }),
  })
  const series = request.named.has('FREQ') ? read : inShownFrequency(read)
  const vintages = new Map((await vintagesOf(library)).map((one) => [one.sequence, one]))
  const structure = structureOf(measure)
  const sourceAt = structure.indexOf('SOURCE')
  const lines = mergeBases(series)
    .map((line) => ({ key: line.key, observations: inScale(measure, within(request, line)) }))
    .filter((line) => line.observations.length > 0)
    .map((line) => ({
      ...line,
      breaks: breaksInLine(library.catalogue, vintages, line.key[sourceAt] ?? '', line),
    }))
  const used = new Set(lines.flatMap((line) => line.observations.map((one) => one.vintage)))
  return {
    measure,
    structure,
    lines,
    asOf: moment,
    vintages: [...vintages.values()].filter((vintage) => used.has(vintage.sequence)),
    notices: [...moment.notices, ...noTotalNotices(request)],
  }
}

function inShownFrequency(series: readonly Series[]): readonly Series[] {
  const valued = series.filter((one) => one.observations.some((each) => each.value !== null))
  const shown = frequencyShown(new Set(valued.map((one) => one.key[0] ?? '')))
  return shown === undefined ? series : series.filter((one) => one.key[0] === shown)
}

function within(request: DataRequest, line: Line): readonly BasedObservation[] {
  const { from, to } = request
  if (from === undefined && to === undefined) return line.observations
  return line.observations.filter(({ period }) => isBetween(period, from, to))
}

function isBetween(period: Period, from: Period | undefined, to: Period | undefined): boolean {
  if (from !== undefined && periodStart(period) < periodStart(from)) return false
  return to === undefined || periodEnd(period) <= periodEnd(to)
}

function inScale(
  measure: Measure,
  observations: readonly BasedObservation[],
): readonly BasedObservation[] {
  return observations.map((one) => ({
    ...one,
    value: one.value === null ? null : rescale(one.value, one.unitMult, measure.unitMult),
    unitMult: measure.unitMult,
  }))
}

function noTotalNotices(request: DataRequest): readonly Notice[] {
  return request.withoutTotal.map((dimension) => ({
    code: 'dimension.no_total',
    detail: `${dimension} has no total: all its codes are given.`,
    facts: { dimension },
  }))
}

/** The body of a data answer. */
export function answerOf(library: Library, figures: Figures, revision: number) {
  const { measure, structure, lines, asOf } = figures
  const place = new Map(figures.vintages.map((vintage, index) => [vintage.sequence, index]))
  const frequencies = new Set(
    lines.flatMap((line) => line.observations.map((one) => frequencyOf(one.period))),
  )
  const sources = new Set(lines.map((line) => line.key[structure.indexOf('SOURCE')] ?? ''))
  return {
    ...(measure.type === 'indicator' ? { indicator: measure.id } : {}),
    measure: measure.id,
    dataflow: dataflowOf(measure),
    title: measure.title,
    unit: measure.unit,
    unitMult: measure.unitMult,
    decimals: decimalsOf(measure, lines),
    asOf: asOf.asked ?? null,
    vintage: asOf.vintage?.id ?? null,
    revision,
    dimensions: [...structure],
    series: lines.map((line) => ({
      key: Object.fromEntries(
        structure.map((dimension, index) => [dimension, line.key[index] ?? '']),
      ),
      periods: line.observations.map((one) => one.period as string),
      values: line.observations.map((one) => one.value),
      status: line.observations.map((one) => one.status as string),
      basis: line.observations.map((one) => one.basis),
      vintage: line.observations.map((one) => place.get(one.vintage) ?? -1),
      breaks: line.breaks.map((one) => ({ ...one })),
    })),
    vintages: figures.vintages.map(({ id, title, provider, date }) => ({
      id,
      title,
      provider,
      date,
    })),
    breaks: breakAnswers(library, [...sources]).filter((one) =>
      [...frequencies].some((frequency) => one.fromPeriod[frequency] !== undefined),
    ),
    notices: figures.notices.map((notice) => ({ ...notice, facts: { ...notice.facts } })),
  }
}

/**
 * Digits shown after the decimal mark. An indicator says; a base series shows as many as its figures were published with,
 * three at most.
 */
function decimalsOf(
  measure: Measure,
  lines: readonly { readonly observations: readonly { readonly value: number | null }[] }[],
): number {
  if (measure.type === 'indicator') return measure.decimals
  const values = lines.flatMap((line) => line.observations.map((one) => one.value ?? 0))
  return [0, 1, 2].find((digits) => values.every((value) => hasDigits(value, digits))) ?? 3
}

function hasDigits(value: number, digits: number): boolean {
  return Number(value.toFixed(digits)) === Number(value.toPrecision(12))
}

/** The breaks of sources, as answers show them. */
export function breakAnswers(library: Library, sources: readonly string[]) {
  return sources.flatMap((id) =>
    (library.catalogue.sources.get(id)?.breaks ?? []).map((one) => ({
      id: one.id,
      source: id,
      fromPeriod: { ...one.fromPeriod } as Record<string, string>,
      fromRelease: one.fromRelease ?? null,
      blocks: one.blocksLag,
      verified: one.verified,
      title: one.labels,
    })),
  )
}
