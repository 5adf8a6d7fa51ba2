import { describe, expect, it } from 'vitest'
import type { Person } from '../session/roles.ts'
import { isOwn, type Queued, queueOf } from './queue.ts'

const victor: Person = {
  ...{ id: 'victor', name: 'Victor', email: 'victor@x.example' },
  roles: [{ role: 'validator', institution: 'HCP' }],
}
const petra: Person = {
  ...{ id: 'petra', name: 'Petra', email: 'petra@x.example' },
  roles: [{ role: 'publisher', institution: '*' }],
}

const someone = (id: string) => ({ id, name: id })

function one(id: string, more: Partial<Queued>): Queued {
  const receipt = {
    ...{ number: '2026-000001', file: 'T.xlsx', sha256: '', size: 1, rows: 1 },
    ...{ receivedAt: '', receivedAtMorocco: '', receivedBy: someone('paula') },
    ...{ errors: 0, warnings: 0 },
  }
  return {
    ...{ id, collection: 'HCP_LFS_Q', title: { fr: 'Enquête' }, institution: 'HCP' },
    ...{ period: '2026-Q2', state: 'submitted', edition: 1, round: 1, receipt },
    ...{ stateSince: '2026-11-01T00:00:00Z', stateSinceMorocco: '2026-11-01T00:00' },
    ...{ sender: someone('paula'), approver: null, assignee: null, vintage: null },
    ...{ releaseAt: null, releaseAtMorocco: null },
    ...more,
  }
}

const idsOf = (items: readonly Queued[]) => items.map(({ id }) => id)

describe('queueOf', () => {
  it('puts what was handed to me first, then the oldest, and leaves other institutions out', () => {
    const items = [
      one('young', { stateSince: '2026-11-20T00:00:00Z' }),
      one('old', { stateSince: '2026-11-02T00:00:00Z' }),
      one('mine', { stateSince: '2026-11-21T00:00:00Z', assignee: someone('victor') }),
      one('elsewhere', { institution: 'CNSS' }),
      one('returned', { state: 'returned' }),
    ]
    const queue = queueOf(items, victor)
    expect(idsOf(queue.toReview)).toEqual(['mine', 'old', 'young'])
    expect(idsOf(queue.returned)).toEqual(['returned'])
  })

  it('tells what waits for a date from what has one, the next hour first', () => {
    const approved = (id: string, releaseAt: string | null) =>
      one(id, { state: 'approved', releaseAt })
    const queue = queueOf(
      [
        approved('later', '2026-12-02T10:00:00Z'),
        approved('undated', null),
        approved('next', '2026-12-01T10:00:00Z'),
      ],
      petra,
    )
    expect(idsOf(queue.toPublish)).toEqual(['undated'])
    expect(idsOf(queue.scheduled)).toEqual(['next', 'later'])
    expect(queue.toReview).toEqual([])
  })
})

describe('isOwn', () => {
  it('is so for who sent it and for who uploaded its file', () => {
    const paula = { ...victor, id: 'paula' }
    expect(isOwn(one('a', {}), paula)).toBe(true)
    expect(isOwn(one('a', { sender: someone('other') }), paula)).toBe(true)
    expect(isOwn(one('a', {}), victor)).toBe(false)
  })
})
