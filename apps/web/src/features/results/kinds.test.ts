import { describe, expect, it } from 'vitest'
import { byKind } from './kinds.ts'

const item = (kind: 'indicator' | 'term' | 'institution', id: string) => ({
  kind,
  id,
  title: { fr: id },
  context: null,
  withData: null,
})

describe('byKind', () => {
  it('begins with the kind of the best answer and keeps the order of answers within a kind', () => {
    const groups = byKind({
      items: [
        item('institution', 'CNSS'),
        item('indicator', 'B'),
        item('term', 't'),
        item('indicator', 'A'),
      ],
      kinds: [
        { kind: 'indicator', count: 30 },
        { kind: 'institution', count: 1 },
        { kind: 'term', count: 1 },
      ],
    })
    expect(
      groups.map(({ kind, count, items }) => [kind, count, items.map(({ id }) => id)]),
    ).toEqual([
      ['institution', 1, ['CNSS']],
      ['indicator', 30, ['B', 'A']],
      ['term', 1, ['t']],
    ])
  })
})
