import { describe, expect, it } from 'vitest'
import { point, seriesOf } from './testing.ts'
import { CHART_TYPES } from './types.ts'

const region = (id: string, from: number | null, to: number | null) =>
  seriesOf([point('2014', from), point('2024', to)], { id, label: id })
const told = (series: readonly ReturnType<typeof region>[]) =>
  CHART_TYPES.find(({ id }) => id === 'dot')
    ?.describe({ series, quantity: 'share', language: 'fr', decimals: 1 })
    .split('. ')
    .at(-1)
    ?.replace(/\s/g, ' ')

describe('describePairs', () => {
  it('tells who has only one of the two figures from who has none', () => {
    expect(
      told([
        region('Oriental', null, 1.9),
        region('Fès', 6.6, 4.5),
        region('Dakhla', null, 3.9),
        region('Souss', 3, null),
        region('Guelmim', null, null),
      ]),
    ).toBe(
      'Pas de donnée : Guelmim ; une seule des deux valeurs, 2014 : Souss ; une seule des deux valeurs, 2024 : Oriental et Dakhla.',
    )
  })

  it('says that every category shown has a figure, not that the source gives all categories', () => {
    expect(told([region('Fès', 6.6, 4.5), region('Souss', 3, 9.5)])).toBe(
      'Chaque catégorie montrée a une valeur.',
    )
  })
})
