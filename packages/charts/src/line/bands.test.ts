import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySeries, point, seriesOf, yearly } from '../testing.ts'
import { bandsOf } from './bands.ts'
import { placedPoints } from './runs.ts'

function bands(lists: readonly (readonly (number | null)[])[]) {
  return bandsOf(
    lists.map((values, index) => ({
      id: `s${index}`,
      points: placedPoints(seriesOf(yearly(values))),
      every: 1,
    })),
  ).map(({ first, last, series, whole }) => [`${first}-${last}`, series.join(' '), whole])
}

describe('bandsOf', () => {
  it('marks a stretch that all series miss over the whole plot', () => {
    expect(
      bands([
        [1, null, null, 4],
        [5, null, null, 8],
      ]),
    ).toEqual([['2001-2002', 's0 s1', true]])
  })

  it('marks a stretch that only one series misses as partial', () => {
    expect(
      bands([
        [1, null, 3],
        [1, 2, 3],
      ]),
    ).toEqual([['2001-2001', 's0', false]])
  })

  it('splits a stretch that one series misses longer than the other', () => {
    expect(
      bands([
        [1, null, null, 4],
        [1, 2, null, 4],
      ]),
    ).toEqual([
      ['2002-2002', 's0 s1', true],
      ['2001-2001', 's0', false],
    ])
  })

  it('keeps two neighbouring reasons apart', () => {
    const points = [
      point('2000', 1),
      { ...point('2001', null), reason: 'enquête non réalisée' },
      { ...point('2002', null), reason: 'non publié' },
      point('2003', 2),
    ]
    const found = bandsOf([{ id: 's', points: placedPoints(seriesOf(points)), every: 1 }])
    expect(found.map(({ reason }) => reason)).toEqual(['enquête non réalisée', 'non publié'])
  })

  it('marks missing figures at the end of a series', () => {
    expect(bands([[1, 2, null]])).toEqual([['2002-2002', 's0', true]])
  })

  it('never covers a figure with a whole band, and never lets two whole bands overlap', () => {
    fc.assert(
      fc.property(arbitrarySeries(4), (series) => {
        const placed = series.map((one) => ({ id: one.id, points: placedPoints(one), every: 1 }))
        const whole = bandsOf(placed).filter((band) => band.whole)
        whole.slice(1).forEach((band, index) => {
          expect(band.start).toBeGreaterThanOrEqual((whole[index]?.end ?? 0) - 1e-6)
        })
        const figures = placed.flatMap(({ points }) => points.filter(({ value }) => value !== null))
        for (const { start, end } of whole) {
          expect(figures.every(({ middle }) => middle < start || middle > end)).toBe(true)
        }
      }),
    )
  })
})
