import { formatSeriesKey, Problem, type ProblemDetail, type Series } from '@marsad/model'
import { deliveredFigures, type Selection, type Submission } from '@marsad/store'
import {
  disclosureControlOf,
  figureName,
  isControlled,
  type PublicFigure,
  type UnsafeCell,
  unsafeCells,
} from '@marsad/validation'
import type { Figure } from '../load/figure.ts'
import type { Desk } from './desk.ts'

const MOST_NAMED = 1000

/**
 * Refuses to make public what would tell of persons: counts under the threshold that are not suppressed, suppressed figures
 * that sums give away, and those that an earlier publication already has.
 *
 * @param read What is public now.
 * @throws Problem `confidentiality.unsafe_cells`, `confidentiality.differencing`, with measure, key, period and cell of each.
 */
export async function refuseUnsafe(
  { work, catalogue }: Desk,
  one: Submission,
  figures: readonly Figure[],
  read: (selection: Selection) => Promise<readonly Series[]>,
): Promise<void> {
  const collection = catalogue.collections.get(one.collection)
  const control = collection === undefined ? undefined : disclosureControlOf(collection)
  if (collection === undefined || control === undefined) return
  const unsafe: UnsafeCell[] = []
  for (const [measure, own] of Map.groupBy(figures, (figure) => figure.measure)) {
    if (!isControlled(control, measure)) continue
    const submitted = own.map(submittedFigure)
    const held = (await read({ measure: measure.id, basis: 'R' })).flatMap(heldFigures)
    const published = new Set<string>()
    for (const { key, period, status } of submitted) {
      if (status !== 'Q') continue
      const wanted = { measure: measure.id, basis: 'R', key, period } as const
      if ((await deliveredFigures(work.db, wanted)).some(({ value }) => value !== null))
        published.add(figureName(key, period))
    }
    const wasPublished = ({ key, period }: PublicFigure) => published.has(figureName(key, period))
    unsafe.push(...unsafeCells({ catalogue, collection, measure, submitted, held, wasPublished }))
  }
  if (unsafe.length > 0) throw refusal(unsafe, figures)
}

/** How many figures are suppressed. */
export function suppressedIn(figures: readonly Figure[]): number {
  return figures.filter(({ status }) => status === 'Q').length
}

function submittedFigure({ measure, key, period, number, status }: Figure): PublicFigure {
  const { value = null, unitMult = measure.unitMult } = number ?? {}
  return { key, period, status, value, unitMult }
}

function heldFigures({ key, observations }: Series): readonly PublicFigure[] {
  return observations.map(({ period, value, unitMult, status }) => ({
    ...{ key, period, value, unitMult, status },
  }))
}

const WHY = {
  'confidentiality.under_threshold': 'a count under the threshold; suppress it (status Q)',
  'confidentiality.given_away': 'suppressed, but what is published beside gives it away',
  'confidentiality.complement': 'left out, but what is published beside tells that it is small',
  'confidentiality.differencing': 'suppressed, but an earlier publication has its value',
} as const satisfies Readonly<Record<UnsafeCell['reason'], string>>

function refusal(unsafe: readonly UnsafeCell[], figures: readonly Figure[]): Problem {
  const cells = new Map(
    figures.map(({ measure, key, period, cell }) => [
      `${measure.id} ${figureName(key, period)}`,
      cell,
    ]),
  )
  const errors = unsafe
    .slice(0, MOST_NAMED)
    .map(({ reason, measure, key, period, by }): ProblemDetail => {
      const name = `${measure} ${figureName(key, period)}`
      const cell = cells.get(name)
      const sum = by === undefined ? '' : ` (the sum over ${by.over} that makes ${by.whole})`
      return {
        ...{ code: reason, detail: `${name}: ${WHY[reason]}${sum}.` },
        ...{ measure, key: formatSeriesKey(key), period },
        ...(cell === undefined ? {} : { cell }),
      }
    })
  const onlyBefore = unsafe.every(({ reason }) => reason === 'confidentiality.differencing')
  return new Problem(
    'conflict',
    onlyBefore ? 'confidentiality.differencing' : 'confidentiality.unsafe_cells',
    `${unsafe.length} ${unsafe.length === 1 ? 'figure' : 'figures'} would tell of persons. Return the submission: its producer suppresses them, or what gives them away.`,
    errors,
  )
}
