import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotationInput, annotate } from './annotations.ts'

const room = {
  left: 0,
  right: 800,
  size: 12,
  measure: (text: string) => text.length * 6,
  numbered: false,
}
const beside = (key: string, x: number, text = 'rupture : nouvelle enquête'): AnnotationInput => ({
  key,
  x,
  text,
  place: 'beside',
})

describe('annotate', () => {
  it('puts the text of a break right of its rule and that of a gap over its middle', () => {
    const [gap, rule] = annotate(
      [beside('b', 500), { key: 'g', x: 100, text: '2001–2005', place: 'centre' }],
      room,
    )
    expect(gap).toMatchObject({ key: 'g', x: 100 - 27, lane: 0, number: undefined })
    expect(rule).toMatchObject({ key: 'b', x: 504, lane: 0 })
  })

  it('moves a text that would leave the figure back in', () => {
    expect(annotate([beside('b', 790)], room)[0]?.x).toBe(800 - 26 * 6)
  })

  it('uses a second lane before it gives up texts: the upper one for the left, whose rule passes the other', () => {
    expect(annotate([beside('a', 100), beside('b', 150)], room).map(({ lane }) => lane)).toEqual([
      1, 0,
    ])
  })

  it('gives up texts where a rule would have to pass through one', () => {
    const marks = annotate([beside('a', 690), beside('b', 700)], room)
    expect(marks.map(({ number }) => number)).toEqual([1, 2])
  })

  it('never lets the rule of a break pass through the text of another', () => {
    const inputs = fc.array(
      fc.record({
        key: fc.uuid(),
        x: fc.integer({ min: 0, max: 800 }),
        text: fc.string({ maxLength: 60 }),
        place: fc.constantFrom('beside' as const, 'centre' as const),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(inputs, (given) => {
        const placed = annotate(given, room)
        for (const upper of placed.filter(
          ({ lane, number }) => lane === 1 && number === undefined,
        )) {
          const rule = given.find(({ key, place }) => key === upper.key && place === 'beside')?.x
          for (const { x, text } of placed.filter(({ lane }) => lane === 0)) {
            const outside = rule === undefined || rule < x || rule > x + room.measure(text)
            expect(outside).toBe(true)
          }
        }
      }),
    )
  })

  it('turns all into numbered marks when two lanes are not enough', () => {
    const marks = annotate([beside('a', 100), beside('b', 130), beside('c', 160)], room)
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('numbers marks from left to right on narrow figures', () => {
    const marks = annotate([beside('later', 300), beside('sooner', 100)], {
      ...room,
      numbered: true,
    })
    expect(marks.map(({ key, number }) => [key, number])).toEqual([
      ['sooner', 1],
      ['later', 2],
    ])
  })

  it('never lets two texts or two marks of one lane overlap', () => {
    const inputs = fc.array(
      fc.record({
        key: fc.string(),
        x: fc.integer({ min: 0, max: 800 }),
        text: fc.string({ maxLength: 60 }),
        place: fc.constantFrom('beside' as const, 'centre' as const),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(inputs, fc.boolean(), (given, numbered) => {
        const placed = annotate(given, { ...room, numbered })
        for (const lane of new Set(placed.map((one) => one.lane))) {
          const boxes = placed
            .filter((one) => one.lane === lane)
            .map(({ x, text, number }) =>
              number === undefined ? [x, x + room.measure(text)] : [x - 9, x + 9],
            )
            .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
          boxes.slice(1).forEach((box, index) => {
            expect(box[0] ?? 0).toBeGreaterThanOrEqual((boxes[index]?.[1] ?? 0) - 1e-6)
          })
        }
      }),
    )
  })
})
