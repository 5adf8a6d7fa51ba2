import { createHash } from 'node:crypto'
import { type Catalogue, Problem } from '@marsad/model'
import {
  fileBytesOf,
  type NewVintage,
  publishWithin,
  type Reading,
  type Submission,
  seriesWithin,
} from '@marsad/store'
import { type Actor, personBehind } from '../../permission/actor.ts'
import { moroccanTime, releaseInstant } from '../../release-time.ts'
import type { Deriver } from '../derive/deriver.ts'
import { createHeld } from '../held.ts'
import { type LoadState, publishFigures } from '../load/publish-release.ts'
import { type Desk, move, type Seen, submissionToChange } from './desk.ts'
import { refuseUnsafe, suppressedIn } from './refuse-unsafe.ts'
import { submittedFigures, vintageOf } from './submitted-figures.ts'
import { figuresHash, fileChanged } from './transitions.ts'

/** A desk at which indicators can be computed. */
export type PublishingDesk = Desk & { readonly deriver: Deriver }

/**
 * Publishes an approved submission: now, or from a time on. Until then nothing of it is in any table that readers read.
 *
 * @param input.note What is said of the release; what its sender wrote unless given.
 * @param input.releaseAt A time in Morocco, `2026-12-01T10:00`, or an instant with its zone; now when absent or past.
 * @throws Problem `release.malformed`, `confidentiality.unsafe_cells`, `confidentiality.differencing`, and those of `can`.
 */
export async function publish(
  desk: PublishingDesk,
  actor: Actor,
  input: Seen & { readonly releaseAt?: string | undefined; readonly note?: string | undefined },
): Promise<void> {
  const found = await submissionToChange(desk, actor, 'submission.publish', input, {})
  const one = { ...found, note: input.note === undefined ? found.note : input.note.trim() || null }
  const releaseAt = input.releaseAt === undefined ? desk.at : releaseInstant(input.releaseAt)
  if (releaseAt === undefined) {
    throw new Problem(
      'unprocessable',
      'release.malformed',
      'Write the time of release as clocks in Morocco show it, 2026-12-01T10:00, or as an instant, 2026-12-01T10:00:00Z.',
    )
  }
  const releasedBy = personBehind(actor) ?? null
  if (releaseAt <= desk.at) {
    await makePublic(desk, actor, { ...one, releaseAt: desk.at, releasedBy })
    return
  }
  // What cannot be published at its hour is refused now, to somebody who can act; at its hour it is judged again.
  const figures = await submittedFigures(desk.work.db, desk.catalogue, one)
  await refuseUnsafe(desk, one, figures, (selection) => seriesWithin(desk.work, selection))
  await move(desk, actor, one, {
    ...{ action: 'submission.schedule', to: 'approved' },
    change: { releaseAt, releasedBy, note: one.note },
    detail: { releaseAt, local: moroccanTime(releaseAt) },
  })
}

/**
 * Makes a submission public, as one part of the transaction: a vintage with its figures down to their cells, and every
 * indicator that depends on them.
 */
export async function makePublic(
  desk: PublishingDesk,
  actor: Actor,
  one: Submission,
): Promise<number> {
  await refuseOtherFile(desk, one)
  const figures = await submittedFigures(desk.work.db, desk.catalogue, one)
  const state = await engineState(desk.work.db, desk)
  const { sequence } = await publishWithin(
    desk.work,
    announcementOf(desk.catalogue, one, desk.at),
    async (publication) => {
      await refuseUnsafe(desk, one, figures, publication.read)
      await publishFigures(state, publication, figures)
    },
  )
  await move(desk, actor, one, {
    ...{ action: 'submission.publish', to: 'published' },
    change: {
      ...{ vintage: sequence, note: one.note },
      ...{ releaseAt: one.releaseAt, releasedBy: one.releasedBy },
    },
    detail: { vintage: vintageOf(one), sequence, suppressed: suppressedIn(figures) },
  })
  return sequence
}

/** What the engine needs: nothing held yet, and the vintages by name. */
export async function engineState(
  db: Reading,
  { catalogue, deriver }: { readonly catalogue: Catalogue; readonly deriver: Deriver },
): Promise<LoadState> {
  const rows = await db.selectFrom('vintage').select(['sequence', 'id']).execute()
  const vintages = new Map(rows.map(({ sequence, id }) => [sequence, id]))
  return { catalogue, deriver, vintages, held: createHeld() }
}

async function refuseOtherFile(desk: Desk, one: Submission): Promise<void> {
  const bytes = await fileBytesOf(desk.work.db, { submission: one.id, round: one.round })
  const line = await desk.work.db
    .selectFrom('audit')
    .select('detail')
    .where('subject_kind', '=', 'submission')
    .where('subject', '=', one.id)
    .where('action', '=', 'submission.approve')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const approved: { figures?: unknown } = JSON.parse(line?.detail ?? '{}')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === one.approvedSha256 && approved.figures === (await figuresHash(desk, one))) return
  throw fileChanged()
}

function announcementOf(catalogue: Catalogue, one: Submission, at: string): NewVintage {
  const collection = catalogue.collections.get(one.collection)
  const sources = collection?.sources ?? (collection === undefined ? [] : [collection.source])
  return {
    id: vintageOf(one),
    title: `${collection?.title.fr ?? one.collection}, ${one.period}`,
    provider: one.institution,
    sources: [...sources],
    date: moroccanTime(at).slice(0, 10),
    datePrecision: 'day',
    recordedAt: at,
    ...(one.note === null ? {} : { note: { fr: one.note } }),
  }
}
