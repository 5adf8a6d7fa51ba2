import { describe, expect, it } from 'vitest'
import { markerPath } from './marker-path.ts'

describe('markerPath', () => {
  it('draws a circle as two arcs', () => {
    expect(markerPath('circle', 10, 20, 4)).toBe('M6 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z')
  })

  it('draws each shape with its own number of corners', () => {
    const corners = (shape: 'square' | 'triangle' | 'diamond' | 'wedge' | 'pentagon') =>
      markerPath(shape, 0, 0, 4).split('L').length
    expect([
      corners('square'),
      corners('triangle'),
      corners('diamond'),
      corners('wedge'),
      corners('pentagon'),
    ]).toEqual([4, 3, 4, 3, 5])
  })

  it('points the triangle up and the wedge down', () => {
    expect(markerPath('triangle', 0, 0, 4)).toMatch(/^M0 -/)
    expect(markerPath('wedge', 0, 0, 4)).toMatch(/^M0 5/)
  })
})
