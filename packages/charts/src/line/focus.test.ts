import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BY_SEX } from '../gallery/figures.ts'
import { arbitrarySeries, period, seriesOf, WORDS } from '../testing.ts'
import { focusAt, focused, LINE_KEYS, type LineFocus, moveFocus } from './focus.ts'
import { tooltipContent } from './line-tooltip.tsx'
import { prepareLine } from './prepare.ts'

const model = prepareLine({
  series: [
    seriesOf(BY_SEX.men, { id: 'M', label: 'Hommes', colour: 'sex-m' }),
    seriesOf(BY_SEX.women, { id: 'F', label: 'Femmes', colour: 'sex-f' }),
  ],
  breaks: [{ from: period('2020'), label: 'rupture' }],
  width: 820,
  height: 400,
  words: WORDS,
})
const at = (focus: LineFocus | undefined) => {
  const here = focused(model, focus)
  return here === undefined
    ? undefined
    : `${here.track.series} ${here.stop.kind} ${here.stop.period}`
}
const press = (...keys: readonly (typeof LINE_KEYS)[number][]) =>
  at(keys.reduce<LineFocus | undefined>((focus, key) => moveFocus(model, focus, key), undefined))

describe('moveFocus', () => {
  it('enters at the last figure of the highest line, or at its first with Home', () => {
    expect(press('ArrowRight')).toBe('F point 2025')
    expect(press('Home')).toBe('F point 2017')
  })

  it('goes from figure to figure in time, and stops on gaps and breaks', () => {
    expect(press('End', 'ArrowLeft')).toBe('F point 2024')
    expect(press('End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toBe('F gap 2022')
    expect(press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('F break 2020')
  })

  it('goes to the line below at the same period and back', () => {
    expect(press('End', 'ArrowLeft', 'ArrowDown')).toBe('M point 2024')
    expect(press('End', 'ArrowLeft', 'ArrowDown', 'ArrowUp')).toBe('F point 2024')
  })

  it('goes to the nearest figure when the line below has none for the period', () => {
    expect(press('Home', 'ArrowDown')).toBe('M point 2018')
  })

  it('stays at the ends', () => {
    expect(press('End', 'ArrowRight')).toBe('F point 2025')
    expect(press('Home', 'ArrowLeft', 'ArrowUp')).toBe('F point 2017')
  })

  it('goes nowhere when there is nothing', () => {
    const empty = prepareLine({ series: [], width: 400, height: 300, words: WORDS })
    expect(moveFocus(empty, undefined, 'End')).toBeUndefined()
  })

  it('always stays on a stop, whatever the keys, and Right undoes Left inside', () => {
    fc.assert(
      fc.property(arbitrarySeries(4), fc.array(fc.constantFrom(...LINE_KEYS)), (series, keys) => {
        const lines = prepareLine({ series, width: 700, height: 300, words: WORDS })
        let focus: LineFocus | undefined
        for (const key of keys) focus = moveFocus(lines, focus, key)
        const some = lines.tracks.some(({ stops }) => stops.length > 0)
        expect(focused(lines, focus) !== undefined).toBe(some && keys.length > 0)
        if (focus !== undefined && focus.stop > 0) {
          const left = moveFocus(lines, focus, 'ArrowLeft')
          expect(moveFocus(lines, left, 'ArrowRight')).toEqual(focus)
        }
      }),
    )
  })
})

describe('focusAt', () => {
  it('finds the nearest period first and then the nearest line', () => {
    const stop = focused(model, moveFocus(model, undefined, 'End'))?.stop
    expect(at(focusAt(model, (stop?.x ?? 0) + 4, 5))).toBe('F point 2025')
    expect(at(focusAt(model, (stop?.x ?? 0) + 4, 399))).toBe('M point 2025')
  })

  it('finds a break only on its rule', () => {
    const x = model.breaks[0]?.x ?? 0
    expect(at(focusAt(model, x + 2, 200))).toContain('break')
    expect(at(focusAt(model, x + 12, 200))).toContain('point')
  })
})

describe('tooltipContent', () => {
  it('tells all lines at the period, the one in focus marked', () => {
    const content = tooltipContent(model, moveFocus(model, undefined, 'End'), WORDS)
    expect(content?.heading).toBe('2025')
    expect(content?.rows.map(({ label, value, current }) => [label, value, current])).toEqual([
      ['Femmes', '20,5', true],
      ['Hommes', '10,8', false],
    ])
  })

  it('tells why there is a gap', () => {
    const keys = ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'] as const
    const focus = keys.reduce<LineFocus | undefined>(
      (now, key) => moveFocus(model, now, key),
      undefined,
    )
    expect(tooltipContent(model, focus, WORDS)).toEqual({
      heading: '2022\u00a0: pas de donnée',
      rows: [],
    })
  })

  it('says nothing without focus', () => {
    expect(tooltipContent(model, undefined, WORDS)).toBeUndefined()
  })
})
