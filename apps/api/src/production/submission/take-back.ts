import {
  comparePeriods,
  formatSeriesKey,
  type Observation,
  type SeriesKey,
  structureOf,
} from '@marsad/model'
import {
  figuresWithout,
  noteWithdrawal,
  type Publication,
  publishWithin,
  type Submission,
  seriesComputedFor,
  seriesDeliveredBy,
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
  const delivered = await seriesDeliveredBy(work.db, vintage)
  const computed = await seriesComputedFor(work.db, vintage)
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
      for (const { measure, key } of delivered) {
        await restore(desk, state, publication, { measure, key, vintage })
        const names = touched.get(measure) ?? new Set()
        touched.set(measure, names.add(formatSeriesKey(key)))
      }
      await deriveTouched(state, publication, touched)
      await emptyOrphans(state, publication, computed)
    },
  )
  await noteWithdrawal(work, vintage, sequence)
  return sequence
}

/**
 * Gives a reported series, where a vintage brought figures, the last that others brought and that are not taken back; where
 * none did, what was there before it. In whatever order vintages are taken back, what is left is the same.
 */
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
  const { periods, last } = await figuresWithout(work.db, vintage, { measure: id, basis: 'R', key })
  const [now] = await publication.read(selection)
  const [before] = await publication.read({ ...selection, asOf: vintage - 1 })
  const earlier = new Map((before?.observations ?? []).map((one) => [one.period, one]))
  const restored = [...periods].flatMap((period): readonly Observation[] => {
    const figure = last.get(period)
    const known = earlier.get(period)
    if (figure === undefined) return known === undefined ? [] : [known]
    const { value, status, unitMult } = figure
    return [{ period, value, status, unitMult, vintage: publication.sequence }]
  })
  const observations = [
    ...(now?.observations ?? []).filter(({ period }) => !periods.has(period)),
    ...restored,
  ].sort((a, b) => comparePeriods(a.period, b.period))
  await held.ensure([id], publication.read)
  await publication.revise({ measure: id, basis: 'R', key, observations })
  const [left] = await publication.read(selection)
  held.put(left ?? { measure: id, basis: 'R', key, observations: [] })
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
