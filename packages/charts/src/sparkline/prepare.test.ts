import { describe, expect, it } from 'vitest'
import type { ChartPoint } from '../chart-series.ts'
import { BY_SEX, QUARTERLY, REMITTANCES, UNEMPLOYMENT } from '../gallery/figures.ts'
import { period, point, yearly } from '../testing.ts'
import { prepareSparkline, type SparklineInput } from './prepare.ts'

const model = (points: readonly ChartPoint[], more: Partial<SparklineInput> = {}) =>
  prepareSparkline({ series: { points }, width: 148, height: 36, ...more })
const subpaths = (path: string) => path.split('M').length - 1

describe('prepareSparkline', () => {
  it('cuts the line where figures are missing and keeps lone ones as dots', () => {
    expect(subpaths(model(BY_SEX.women).solid)).toBe(2)
    const quarterly = model(QUARTERLY)
    expect(subpaths(quarterly.solid)).toBe(3)
    expect(quarterly.dots).toHaveLength(3)
  })

  it('cuts the line at a break', () => {
    const breaks = [{ from: period('2017'), label: 'rupture' }]
    expect(subpaths(model(UNEMPLOYMENT.total).solid)).toBe(1)
    expect(subpaths(model(UNEMPLOYMENT.total, { breaks }).solid)).toBe(2)
  })

  it('dashes what leads to a provisional figure and hollows its dot', () => {
    const { dashed, dots } = model(REMITTANCES)
    expect(subpaths(dashed)).toBe(1)
    expect(dots).toEqual([{ x: 144, y: 4, hollow: true }])
  })

  it('goes from the lowest to the highest figure in its height', () => {
    expect(model(yearly([1, 3])).solid).toBe('M4 32L144 4')
  })

  it('draws one figure as a dot in the middle, equal figures as a level line, none as nothing', () => {
    expect(model([point('2024', 5)]).dots).toEqual([{ x: 74, y: 18, hollow: false }])
    expect(model(yearly([5, 5])).solid).toBe('M4 18L144 18')
    expect(model(yearly([null, null]))).toMatchObject({ solid: '', dashed: '', dots: [] })
    expect(model([])).toMatchObject({ solid: '', dots: [] })
  })
})
