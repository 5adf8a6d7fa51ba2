import {
  type AuditLine,
  auditChain,
  listAudit,
  listKeys,
  namedInAudit,
  namesOf,
  type Reading,
  submissionOf,
} from '@marsad/store'
import type { Library } from '../library.ts'
import { moroccanTime } from '../release-time.ts'

const USUAL = 50

/** A part of the audit log, newest first, with the names of whom and what it is about, and whether its chain holds. */
export async function auditAnswer(
  library: Library,
  asked: {
    readonly person?: string | undefined
    readonly action?: string | undefined
    readonly kind?: string | undefined
    readonly subject?: string | undefined
    readonly before?: number | undefined
    readonly limit?: number | undefined
  },
) {
  const { store } = library
  const { person, before, limit = USUAL, ...rest } = asked
  const selection = { ...rest, actor: person }
  const { lines, total } = await listAudit(store.reader, selection, { before, limit: limit + 1 })
  const shown = lines.slice(0, limit)
  const known = await namedInAudit(store.reader)
  const names = await namesIn(store.reader, [
    ...shown.flatMap(({ actor, subject }) => [actor.id, subject.id]),
    ...known.actors.map(({ id }) => id),
  ])
  const submissions = await submissionsIn(library, shown)
  const chain = await auditChain(store)
  return {
    items: shown.map(({ sequence, at, actor, action, subject, detail, hash }) => ({
      ...{ sequence, at, atMorocco: moroccanTime(at), action, hash },
      who: { ...actor, name: names.get(actor.id) ?? '' },
      subject: {
        ...subject,
        name: names.get(subject.id) ?? null,
        ...(submissions.get(subject.id) ?? { title: null, period: null }),
      },
      detail: { ...detail },
    })),
    total,
    next: lines.length > limit ? (shown.at(-1)?.sequence ?? null) : null,
    chain: {
      lines: chain.lines,
      head: chain.head ?? null,
      whole: chain.findings.length === 0,
      findings: [...chain.findings],
    },
    actions: [...known.actions],
    people: known.actors
      .filter(({ kind }) => kind !== 'system')
      .map(({ id }) => ({ id, name: names.get(id) ?? '' })),
  }
}

/** Names of people and of keys by their ids. */
async function namesIn(db: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const keys = (await listKeys(db)).map(({ id, name }) => [id, name] as const)
  return new Map([...keys, ...(await namesOf(db, ids))])
}

/** The submissions that lines are about: what they are of. */
async function submissionsIn({ store, catalogue }: Library, lines: readonly AuditLine[]) {
  const ids = lines.flatMap(({ subject }) => (subject.kind === 'submission' ? [subject.id] : []))
  const found = await Promise.all([...new Set(ids)].map((id) => submissionOf(store.reader, id)))
  return new Map(
    found.flatMap((one) =>
      one === undefined
        ? []
        : [
            [
              one.id,
              {
                title: catalogue.collections.get(one.collection)?.title ?? { fr: one.collection },
                period: one.period,
              },
            ] as const,
          ],
    ),
  )
}
