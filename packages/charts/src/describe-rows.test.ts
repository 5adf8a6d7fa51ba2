import { describe, expect, it } from 'vitest'
import { describeRows } from './describe-rows.ts'
import { point, seriesOf } from './testing.ts'

const REASON = {
  id: 'REASON',
  label: 'Motif',
  codes: ['WORK', 'STUDY', 'FAMILY', '_U'].map((id) => ({ id, label: id })),
  partitions: [['WORK', 'STUDY', 'FAMILY', '_U']],
  whole: true,
}
const told = (
  values: Readonly<Record<string, number | null>>,
  dimension: Partial<typeof REASON> = {},
) =>
  describeRows({
    series: Object.entries(values).map(([id, value]) =>
      seriesOf([point('2024', value)], { id, label: id, codes: { REASON: id } }),
    ),
    dimensions: [{ ...REASON, ...dimension }],
    quantity: 'share',
    language: 'fr',
    decimals: 1,
  })
    .replace(/\s/g, ' ')
    .replace(/^.*?\. /, '')

describe('describeRows', () => {
  it('says what shares of one whole add up to where the source leaves parts out', () => {
    expect(told({ WORK: 53.7, STUDY: 14.2, FAMILY: 22.7 })).toBe(
      'Chaque catégorie montrée a une valeur ; les valeurs montrées font ensemble 90,6 %.',
    )
    expect(told({ WORK: 53.7, STUDY: 14.2, FAMILY: 32.1 })).toBe(
      'Chaque catégorie montrée a une valeur.',
    )
  })

  it('adds up no shares of wholes of their own, and none of codes that overlap', () => {
    const plain = 'Chaque catégorie montrée a une valeur.'
    expect(told({ WORK: 40, STUDY: 30 }, { whole: false })).toBe(plain)
    expect(told({ WORK: 40, STUDY: 30 }, { partitions: [['WORK', 'FAMILY']] })).toBe(plain)
  })
})
