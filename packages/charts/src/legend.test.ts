import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layLegend } from './legend.ts'

const room = {
  width: 328,
  size: 13,
  lineHeight: 17,
  direction: 'ltr',
  measure: (text: string) => text.length * 7,
} as const
const entry = (text: string) => ({ id: text, text })

describe('layLegend', () => {
  it('sets entries side by side in their order and breaks into rows', () => {
    const { items } = layLegend(
      ['Urbain\u00a0: 16,4', 'Ensemble\u00a0: 13,0', 'Rural\u00a0: 6,6'].map(entry),
      room,
    )
    expect(items.map(({ keyX }) => keyX)).toEqual([8, 8 + 22 + 91 + 18, 8])
    expect(items[2]?.keyY).toBeGreaterThan(items[0]?.keyY ?? 0)
  })

  it('runs from the right in Arabic', () => {
    const [only] = layLegend([entry('المجموع')], { ...room, direction: 'rtl' }).items
    expect(only).toMatchObject({ keyX: 328 - 8, textX: 328 - 22 })
  })

  it('gives a long name two lines before it shortens it', () => {
    const long =
      'Ouvriers et manœuvres agricoles et de la pêche, y compris les ouvriers qualifiés\u00a0: 16,4'
    const [only] = layLegend([entry(long)], room).items
    expect(only?.lines).toHaveLength(2)
  })

  it('takes no room when there is nothing to name', () => {
    expect(layLegend([], room)).toEqual({ items: [], height: 0 })
  })

  it('never lets two entries overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }), (texts) => {
        const { items, height } = layLegend(
          texts.map((text, index) => ({ id: String(index), text })),
          room,
        )
        items.forEach((item, index) => {
          const next = items[index + 1]
          const right = item.textX + Math.max(0, ...item.lines.map((line) => room.measure(line)))
          expect(right).toBeLessThanOrEqual(room.width + 0.1)
          if (next?.keyY === item.keyY) expect(next.keyX - 8).toBeGreaterThan(right)
          else if (next !== undefined) {
            expect(next.keyY - item.keyY).toBeGreaterThanOrEqual(
              item.lines.length * room.lineHeight,
            )
          }
          expect(item.baselines.at(-1) ?? 0).toBeLessThan(height)
        })
      }),
    )
  })
})
