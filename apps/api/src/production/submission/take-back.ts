import {
  comparePeriods,
  formatSeriesKey,
  type Observation,
  type Series,
  type SeriesKey,
  structureOf,
} from '@marsad/model'
import {
  deliveredFigures,
  noteWithdrawal,
  type Publication,
  publishWithin,
  type Submission,
  seriesChangedBy,
} from '@marsad/store'
import type { Actor } from '../../permission/actor.ts'
import { moroccanTime } from '../../release-time.ts'
import { derivedKeys } from '../derive/deriver.ts'
import { heldOperands } from '../derive/held-operands.ts'
import { deriveTouched, type LoadState } from '../load/publish-release.ts'
import { move, requireReason, type Seen, submissionToChange } from './desk.ts'
import { engineState, type PublishingDesk } from './publish.ts'
import { vintageOf } from './submitted-figures.ts'

/**
 * Withdraws a submission with a reason. One that is published is taken back: a new vintage gives its series the content they
 * have without it, indicators included, and what it brought is shown to nobody any more.
 */
export async function withdraw(
  desk: PublishingDesk,
  actor: Actor,
  input: Seen & { readonly reason: string },
): Promise<void> {
  const one = await submissionToChange(desk, actor, 'submission.withdraw', input, {})
  const reason = requireReason(input.reason)
  const restoredBy = one.vintage === null ? null : await takeBack(desk, one, one.vintage, reason)
  await move(desk, actor, one, {
    ...{ action: 'submission.withdraw', to: 'withdrawn' },
    change: { releaseAt: null, releasedBy: null },
    detail: { reason, restoredBy },
  })
}

async function takeBack(
  desk: PublishingDesk,
  one: Submission,
  vintage: number,
  reason: string,
): Promise<number> {
  const { work, at } = desk
  const changed = await seriesChangedBy(work.db, vintage)
  const state = await engineState(work.db, desk)
  const id = `${vintageOf(one)}_WITHDRAWN`
  const { sequence } = await publishWithin(
    work,
    {
      ...{ id, provider: one.institution, sources: [], recordedAt: at },
      title: `Retrait : ${one.collection}, ${one.period}`,
      date: moroccanTime(at).slice(0, 10),
      datePrecision: 'day',
      note: { fr: reason },
    },
    async (publication) => {
      const touched = new Map<string, Set<string>>()
      for (const { measure, basis, key } of changed) {
        if (basis !== 'R') continue
        await restore(desk, state, publication, { measure, key, vintage })
        const names = touched.get(measure) ?? new Set()
        touched.set(measure, names.add(formatSeriesKey(key)))
      }
      await deriveTouched(state, publication, touched)
      await emptyOrphans(
        state,
        publication,
        changed.filter(({ basis }) => basis === 'D'),
      )
    },
  )
  await noteWithdrawal(work, vintage, sequence)
  return sequence
}

/** Gives a reported series the observations it had before, where those of the vintage stand now. */
async function restore(
  { work, catalogue }: PublishingDesk,
  { held }: LoadState,
  publication: Publication,
  of: { readonly measure: string; readonly key: SeriesKey; readonly vintage: number },
): Promise<void> {
  const { measure: id, key, vintage } = of
  const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
  if (measure === undefined) return
  const codes = Object.fromEntries(
    structureOf(measure).map((dimension, index) => [dimension, [key[index] ?? '']]),
  )
  const selection = { measure: id, basis: 'R', codes } as const
  const [now] = await publication.read(selection)
  const [before] = await publication.read({ ...selection, asOf: vintage - 1 })
  const earlier = new Map((before?.observations ?? []).map((one) => [one.period, one]))
  const restored = (now?.observations ?? [])
    .filter((one) => one.vintage === vintage)
    .flatMap(({ period }) => earlier.get(period) ?? [])
  const observations: Observation[] = [
    ...(now?.observations ?? []).filter((one) => one.vintage !== vintage),
    ...restored.map((one) => ({ ...one, vintage: publication.sequence })),
  ].sort((a, b) => comparePeriods(a.period, b.period))
  const series: Series = { measure: id, basis: 'R', key, observations }
  for (const one of restored) {
    const figures = await deliveredFigures(work.db, {
      ...{ measure: id, basis: 'R', key, period: one.period, asOf: vintage - 1 },
    })
    const origin = figures.findLast(
      (figure) => figure.value === one.value && figure.status === one.status,
    )
    if (origin === undefined) continue
    const { vintage: _vintage, sequence: _sequence, ...cell } = origin
    await publication.deliver({
      ...{ measure: id, basis: 'R', key, cells: [{ ...cell, period: one.period }] },
    })
  }
  await publication.revise(series)
  await held.ensure([id], publication.read)
  held.put(series)
}

/** Empties computed series of which no operand is left. */
async function emptyOrphans(
  { deriver, held, vintages, catalogue }: LoadState,
  publication: Publication,
  computed: readonly { readonly measure: string; readonly key: SeriesKey }[],
): Promise<void> {
  const operands = heldOperands(held, (sequence) => {
    const id = vintages.get(sequence)
    return id !== undefined && catalogue.releases.has(id) ? id : undefined
  })
  for (const [measure, series] of Map.groupBy(computed, (one) => one.measure)) {
    const formula = deriver.all.find(({ indicator }) => indicator.id === measure)
    if (formula === undefined) continue
    await held.ensure(formula.compiled.series, publication.read)
    const left = derivedKeys(formula, operands)
    for (const { key } of series) {
      if (left.has(formatSeriesKey(key))) continue
      await publication.revise({ measure, basis: 'D', key, observations: [] })
    }
  }
}
