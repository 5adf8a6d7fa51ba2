import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endLabels } from './end-labels.ts'

const room = {
  top: 0,
  bottom: 300,
  widest: 160,
  size: 13,
  lineHeight: 17,
  measure: (text: string) => text.length * 7,
}
const label = (id: string, y: number, name = id) => ({ id, name, value: '13,0', y })

describe('endLabels', () => {
  it('puts each name beside the end of its line', () => {
    const labels = endLabels([label('Rural', 200), label('Urbain', 50)], room)
    expect(labels?.map(({ id, y, moved }) => [id, y, moved])).toEqual([
      ['Urbain', 50, false],
      ['Rural', 200, false],
    ])
  })

  it('moves names that would collide and says so', () => {
    const labels = endLabels([label('a', 100), label('b', 102)], room) ?? []
    expect((labels[1]?.y ?? 0) - (labels[0]?.y ?? 0)).toBeGreaterThanOrEqual(19)
    expect(labels.every(({ moved }) => moved)).toBe(true)
  })

  it('breaks a long name into two lines with the figure after the last', () => {
    const [only] = endLabels([label('x', 100, 'Administrations publiques locales')], room) ?? []
    expect(only?.lines).toEqual(['Administrations', 'publiques locales'])
    expect(only?.height).toBe(2 * 17 + 6)
  })

  it('gives the figure a line of its own when the last line is full', () => {
    const [only] = endLabels([label('x', 100, 'Administrations publiques nationales')], room) ?? []
    expect(only?.lines.at(-1)).toBe('')
  })

  it('says when they do not fit', () => {
    const many = Array.from({ length: 20 }, (_, index) => label(`s${index}`, 10))
    expect(endLabels(many, room)).toBeUndefined()
  })

  it('never lets two labels overlap and keeps the order of the lines', () => {
    const inputs = fc.array(fc.tuple(fc.nat(300), fc.string({ maxLength: 60 })), { maxLength: 15 })
    fc.assert(
      fc.property(inputs, (given) => {
        const labels = endLabels(
          given.map(([y, name], index) => label(String(index), y, name)),
          room,
        )
        labels?.slice(1).forEach((after, index) => {
          const before = labels[index]
          const [high = 0, low = 0] = [given[Number(before?.id)]?.[0], given[Number(after.id)]?.[0]]
          expect(high).toBeLessThanOrEqual(low)
          expect(after.y - after.height / 2).toBeGreaterThanOrEqual(
            (before?.y ?? 0) + (before?.height ?? 0) / 2 - 1e-6,
          )
        })
      }),
    )
  })
})
