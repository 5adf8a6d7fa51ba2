import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Tokens = Readonly<Record<string, string>>

function blockAfter(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const light = blockAfter(':root')
const print = css.slice(css.indexOf('@media print'))
const themes: Readonly<Record<string, Tokens>> = {
  light,
  dark: { ...light, ...blockAfter(":root[data-theme='dark']") },
  projector: { ...light, ...blockAfter(":root[data-theme='projector']") },
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXTS = ['text', 'muted', 'link', 'accent', 'success', 'warning', 'error']
const MARKS = [
  'border',
  'focus',
  'sex-f',
  'sex-m',
  ...[1, 2, 3, 4, 5, 6].map((place) => `cat-${place}`),
]

function pairs(foregrounds: readonly string[], backgrounds: readonly string[]) {
  return Object.entries(themes).flatMap(([theme, tokens]) =>
    foregrounds.flatMap((foreground) =>
      backgrounds.map((background) => ({
        name: `${theme}: ${foreground} on ${background}`,
        ratio: contrast(tokens[foreground] ?? '#000000', tokens[background] ?? '#000000'),
      })),
    ),
  )
}

describe('tokens', () => {
  it('give every text at least 4.5 to 1 on the page and on surfaces', () => {
    const low = pairs(TEXTS, ['bg', 'surface']).filter(({ ratio }) => ratio < 4.5)
    expect(low).toEqual([])
  })

  it('give text at least 4.5 to 1 on the soft grounds of notices and cards', () => {
    const low = [
      ...pairs(['text', 'accent', 'muted'], ['accent-soft']),
      ...pairs(['text', 'warning'], ['warning-soft']),
      ...pairs(['text', 'error'], ['error-soft']),
      ...pairs(['on-accent'], ['accent']),
    ].filter(({ ratio }) => ratio < 4.5)
    expect(low).toEqual([])
  })

  it('give marks, borders and focus at least 3 to 1', () => {
    const low = pairs(MARKS, ['bg', 'surface']).filter(({ ratio }) => ratio < 3)
    expect(low).toEqual([])
  })

  it('keep the contrasts that were designed', () => {
    const rounded = (theme: string, name: string, background = 'bg') =>
      Math.round(contrast(themes[theme]?.[name] ?? '', themes[theme]?.[background] ?? '') * 10) / 10
    expect(rounded('light', 'text')).toBe(15.7)
    expect(rounded('light', 'muted')).toBe(6.8)
    expect(rounded('light', 'border')).toBe(3.3)
    expect(rounded('light', 'accent')).toBe(7.9)
    expect(rounded('light', 'sex-f')).toBe(13.5)
    expect(rounded('dark', 'text')).toBe(15.3)
    expect(rounded('dark', 'focus')).toBe(12.8)
    expect(rounded('dark', 'cat-2', 'surface')).toBe(4.6)
    expect(rounded('projector', 'text')).toBe(21)
    expect(rounded('projector', 'link')).toBe(10.2)
  })

  it('order the sequential colours from the ground outwards', () => {
    for (const tokens of Object.values(themes)) {
      const steps = [1, 2, 3, 4, 5].map((place) =>
        contrast(tokens[`seq-${place}`] ?? '', tokens.bg ?? ''),
      )
      expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    }
  })

  it('print with the light colours whatever the theme on screen', () => {
    const printed = Object.fromEntries(
      [...print.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    expect(printed).toEqual({ ...light, surface: '#ffffff' })
  })
})
