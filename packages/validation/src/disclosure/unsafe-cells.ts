import type { Catalogue, Collection, Measure, Period, SeriesKey } from '@marsad/model'
import { type Learned, learnedFrom } from './attack.ts'
import { disclosureControlOf, isControlled } from './control.ts'
import { type Sum, sumsOf } from './sums.ts'
import { figureName, type PublicFigure, publicTable } from './table.ts'

/** Why a figure must not become public as things stand. */
export type UnsafeReason =
  /** A count of fewer persons than the threshold, not suppressed. */
  | 'confidentiality.under_threshold'
  /** It is suppressed, and sums give it away. */
  | 'confidentiality.given_away'
  /** It is not there, sums give it away, and it is a count under the threshold. */
  | 'confidentiality.complement'
  /** It is suppressed, and an earlier publication has it. */
  | 'confidentiality.differencing'

/** A figure that must not become public, and the sum that gives it away where one does. No values. */
export type UnsafeCell = {
  readonly reason: UnsafeReason
  readonly measure: string
  readonly key: SeriesKey
  readonly period: Period
  readonly by?: { readonly over: string; readonly whole: string; readonly parts: readonly string[] }
}

/** The figures of one measure that are to become public, and what is public of it already. */
export type Disclosure = {
  readonly catalogue: Catalogue
  readonly collection: Collection
  readonly measure: Measure
  readonly submitted: readonly PublicFigure[]
  readonly held: readonly PublicFigure[]
  /** Whether a publication that can still be read has a value of a figure; that which is held is known to be one. */
  readonly wasPublished?: (figure: PublicFigure) => boolean
}

/**
 * The figures of a measure that must not become public (minimum frequency, secondary suppression, differences between
 * publications). Figures that were submitted are judged, and those suppressed earlier that they give away.
 */
export function unsafeCells(one: Disclosure): readonly UnsafeCell[] {
  const { catalogue, collection, measure, submitted, held } = one
  const control = disclosureControlOf(collection)
  if (control === undefined || !isControlled(control, measure)) return []
  const table = publicTable([...held, ...submitted])
  const before = publicTable(held)
  const unsafe: UnsafeCell[] = []
  const judged = new Set<string>()
  for (const figure of submitted) {
    const { key, period } = figure
    const name = figureName(key, period)
    judged.add(name)
    const known = table.at(name)
    const cell = { measure: measure.id, key, period }
    if (known?.kind === 'value' && known.value > 0 && known.value < control.threshold)
      unsafe.push({ ...cell, reason: 'confidentiality.under_threshold' })
    const wasPublic = before.at(name)?.kind === 'value' || one.wasPublished?.(figure) === true
    if (known?.kind === 'suppressed' && wasPublic)
      unsafe.push({ ...cell, reason: 'confidentiality.differencing' })
  }
  // Sums run within a period, and within a year.
  const years = new Set(submitted.map(({ period }) => period.slice(0, 4)))
  const places = [...table.figures.values()].filter(({ period }) => years.has(period.slice(0, 4)))
  const touched = new Map<readonly Sum[], boolean>()
  for (const [name, learned] of learnedFrom(sumsOf(catalogue, measure, places), table.at)) {
    const { among } = learned
    if (!touched.has(among))
      touched.set(
        among,
        among.some((sum) => isTouched(sum, judged)),
      )
    if (touched.get(among) !== true) continue
    const reason = reasonOf(table.at(name) !== undefined, learned, control)
    if (reason === undefined) continue
    const { over, whole, parts } = learned.by
    unsafe.push({ reason, measure: measure.id, ...placeOf(name), by: { over, whole, parts } })
  }
  return unsafe
}

function reasonOf(
  isSuppressed: boolean,
  { least, most }: Learned,
  { threshold, protection }: { readonly threshold: number; readonly protection: number },
): UnsafeReason | undefined {
  const width = most - least
  if (isSuppressed) return width < protection ? 'confidentiality.given_away' : undefined
  const isSmall = width < 1 && least > 0.5 && most < threshold
  return isSmall ? 'confidentiality.complement' : undefined
}

function isTouched({ whole, parts }: Sum, judged: ReadonlySet<string>): boolean {
  return judged.has(whole) || parts.some((part) => judged.has(part))
}

/** The inverse of `figureName`. */
function placeOf(name: string): { readonly key: SeriesKey; readonly period: Period } {
  const [key = '', period = ''] = name.split(' ')
  return { key: key.split('.'), period: period as Period }
}
