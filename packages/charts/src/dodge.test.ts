import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dodge } from './dodge.ts'

describe('dodge', () => {
  it('leaves labels that do not touch where they want to be', () => {
    expect(
      dodge(
        [
          { at: 20, size: 10 },
          { at: 60, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60])
  })

  it('moves two labels that collide by the same amount', () => {
    expect(
      dodge(
        [
          { at: 50, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55])
  })

  it('keeps labels inside', () => {
    expect(
      dodge(
        [
          { at: -5, size: 10 },
          { at: 99, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 95])
  })

  it('says when there is no room', () => {
    expect(dodge([{ at: 5, size: 11 }], 0, 10)).toBeUndefined()
  })

  const labels = fc.array(
    fc.record({
      at: fc.double({ min: -50, max: 450, noNaN: true }),
      size: fc.double({ min: 1, max: 40, noNaN: true }),
    }),
    { maxLength: 30 },
  )

  it('never lets two labels overlap, keeps their order and stays inside the plot', () => {
    fc.assert(
      fc.property(labels, (unsorted) => {
        const wanted = unsorted.toSorted((a, b) => a.at - b.at)
        const total = wanted.reduce((sum, { size }) => sum + size, 0)
        const centres = dodge(wanted, 0, 400)
        expect(centres === undefined).toBe(total > 400)
        let edge = 0
        centres?.forEach((centre, index) => {
          const half = (wanted[index]?.size ?? 0) / 2
          expect(centre - half).toBeGreaterThanOrEqual(edge - 1e-6)
          edge = centre + half
        })
        expect(edge).toBeLessThanOrEqual(400 + 1e-6)
      }),
    )
  })

  it('moves no label when none has to move', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(19)), (slots) => {
        const wanted = slots
          .toSorted((a, b) => a - b)
          .map((slot) => ({ at: slot * 20 + 10, size: 20 }))
        const moved = dodge(wanted, 0, 400)?.map((at, index) =>
          Math.abs(at - (wanted[index]?.at ?? 0)),
        )
        expect(Math.max(0, ...(moved ?? [1]))).toBeLessThan(1e-9)
      }),
    )
  })
})
