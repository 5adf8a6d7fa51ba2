import { describe, expect, it } from 'vitest'
import { SECTORS } from '../gallery/shares.ts'
import { period, point, seriesOf, yearly } from '../testing.ts'
import { proveParts } from './parts.ts'
import type { ChartDimension } from './selection.ts'

const part = (id: string, values: readonly (number | null)[]) =>
  seriesOf(yearly(values), { id, label: id, codes: { D: id } })
const total = (values: readonly number[]) =>
  seriesOf(yearly(values), { id: '_T', colour: 'total', codes: { D: '_T' } })
const dimension = (codes: readonly string[], more: Partial<ChartDimension> = {}) => ({
  id: 'D',
  label: '',
  codes: codes.map((id) => ({ id, label: id, ...(id === '_T' ? { role: 'total' as const } : {}) })),
  ...more,
})

describe('proveParts', () => {
  it('accepts published shares that add up to 100 but for rounding', () => {
    const sectors = Object.entries(SECTORS).map(([id, values]) => part(id, values))
    const proof = proveParts({ series: sectors, quantity: 'share' })
    expect(proof.ok && proof.parts.length).toBe(3)
    expect(proof.ok && proof.periods.length).toBe(33)
  })

  it('refuses shares that do not add up to 100', () => {
    const series = [part('a', [40, 41]), part('b', [40, 41])]
    expect(proveParts({ series, quantity: 'share' })).toEqual({ ok: false, reason: 'unproven' })
  })

  it('accepts counts that add up to their total, and refuses those that do not', () => {
    const series = [part('a', [1, 2]), part('b', [3, 4])]
    const dimensions = [dimension(['a', 'b', '_T'])]
    const proof = (sums: readonly number[]) =>
      proveParts({ series: [total(sums), ...series], dimensions, quantity: 'absolute' })
    expect(proof([4, 6])).toMatchObject({ ok: true, parts: [{ id: 'a' }, { id: 'b' }] })
    expect(proof([9, 9]).ok).toBe(false)
  })

  it('accepts counts without a total only when their codes are known to be the whole', () => {
    const series = [part('F', [1]), part('M', [2])]
    const counts = { series, quantity: 'absolute' } as const
    expect(proveParts({ ...counts, dimensions: [dimension(['F', 'M'])] }).ok).toBe(false)
    const known = dimension(['F', 'M'], { partitions: [['F', 'M']] })
    expect(proveParts({ ...counts, dimensions: [known] }).ok).toBe(true)
    const some = dimension(['F', 'M'], { partitions: [['F', 'M', 'X']] })
    expect(proveParts({ ...counts, dimensions: [some] }).ok).toBe(false)
  })

  it('knows that women and men are everyone', () => {
    const series = ['F', 'M'].map((sex) =>
      seriesOf(yearly([1, 2]), { id: sex, codes: { SEX: sex } }),
    )
    const sexes = { ...dimension(['F', 'M']), id: 'SEX' }
    expect(proveParts({ series, dimensions: [sexes], quantity: 'absolute' }).ok).toBe(true)
  })

  it('leaves out periods in which a part is missing', () => {
    const proof = proveParts({
      series: [part('a', [40, null, 60]), part('b', [60, 40, 40])],
      quantity: 'share',
    })
    expect(proof.ok && proof.periods).toEqual([period('2000'), period('2002')])
  })

  it('says when the parts are never known together', () => {
    const series = [
      seriesOf([point('2000', 40)], { id: 'a' }),
      seriesOf([point('2001', 60)], { id: 'b' }),
    ]
    expect(proveParts({ series, quantity: 'share' })).toEqual({ ok: false, reason: 'missing' })
  })

  it('refuses rates, negative parts and a second dimension', () => {
    const series = [part('a', [40]), part('b', [60])]
    expect(proveParts({ series, quantity: 'rate' }).ok).toBe(false)
    expect(proveParts({ series }).ok).toBe(false)
    expect(proveParts({ series: [part('a', [-10]), part('b', [110])], quantity: 'share' }).ok).toBe(
      false,
    )
    const two = [dimension(['a', 'b']), { ...dimension(['x', 'y']), id: 'E' }]
    const crossed = series.map((one, index) => ({
      ...one,
      codes: { D: one.id, E: index === 0 ? 'x' : 'y' },
    }))
    expect(proveParts({ series: crossed, dimensions: two, quantity: 'share' }).ok).toBe(false)
  })
})
