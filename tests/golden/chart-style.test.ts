import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLOUR_ROLES } from '@marsad/charts'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'

const style = readFileSync(join(PROJECT, 'packages/charts/src/charts.css'), 'utf8')
const tokens = readFileSync(join(PROJECT, 'apps/web/src/styles/tokens.css'), 'utf8')

type Rgb = readonly [number, number, number]

/** The tokens of a theme; what a theme does not say it takes from the light one. */
function theme(name: string): (token: string) => Rgb {
  const block = (start: string) => {
    const from = tokens.indexOf(start)
    return from === -1 ? '' : tokens.slice(from, tokens.indexOf('}', from))
  }
  const own = name === 'light' ? '' : block(`:root[data-theme='${name}'] {`)
  const light = block(':root {')
  return (token) => {
    const find = (text: string) => new RegExp(`--${token}:\\s*#([0-9a-f]{6})`, 'i').exec(text)?.[1]
    const hex = find(own) ?? find(light)
    if (hex === undefined) throw new Error(`--${token} is not a colour of ${name}`)
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb
  }
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** WCAG 2.2, contrast ratio, of two colours given in linear light. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, blue]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * blue
  const [high = 1, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const light = (rgb: Rgb): Rgb => [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])]

/** CSS Color 4, OKLab, from and to linear sRGB. */
function toOklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  const [from, to] = [toOklab(a), toOklab(b)]
  return fromOklab(
    [0, 1, 2].map((at) => (from[at] ?? 0) * share + (to[at] ?? 0) * (1 - share)) as unknown as Rgb,
  )
}

/** The token behind a colour role: ink for the total, the border for what is grey. */
function tokenOf(role: string): string {
  return new RegExp(`\\.mc-${role} \\{\\s*--mark: var\\(--([a-z0-9-]+)\\)`).exec(style)?.[1] ?? ''
}

describe('charts.css', () => {
  it('takes every colour from the tokens of the page', () => {
    expect(style).not.toMatch(
      /#[0-9a-f]{3,8}\b|rgb\(|hsl\(|: (white|black|red|green|blue|gr[ae]y)\b/i,
    )
    const used = new Set([...style.matchAll(/var\(--([a-z0-9-]+)/g)].map(([, name]) => name ?? ''))
    for (const name of used) {
      if (name !== 'mark') expect(tokens, `--${name}`).toContain(`--${name}:`)
    }
  })

  it('has a colour for every role', () => {
    for (const role of COLOUR_ROLES) expect(tokens).toContain(`--${tokenOf(role)}:`)
    expect([tokenOf('total'), tokenOf('sex-f'), tokenOf('cat-6')]).toEqual([
      'text',
      'sex-f',
      'cat-6',
    ])
  })

  it('moves nothing', () => {
    expect(style).not.toMatch(/transition|animation|@keyframes/)
  })

  it('lets each text run its own way, at twelve pixels or more', () => {
    expect(style).toMatch(/\.mc-text \{[^}]*unicode-bidi: plaintext/)
    for (const [, size] of style.matchAll(/font-size: (\d+)px/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(12)
    }
  })

  it('dashes lines only, never the outline of a marker', () => {
    for (const [, selector = ''] of style.matchAll(/([^{}]+)\{[^}]*stroke-dasharray/g)) {
      expect(selector).toMatch(/mc-dashed|mc-break/)
    }
  })

  it('speaks to forced colours and to paper', () => {
    expect(style).toContain('@media (forced-colors: active)')
    expect(style).toContain('@media print')
  })

  describe.each(['light', 'dark', 'projector'])('in the %s theme', (name) => {
    const colour = (token: string) => light(theme(name)(token))

    it.each(COLOUR_ROLES)('draws %s so that it can be seen and its name be read', (role) => {
      const share =
        Number(/color-mix\(in oklab, var\(--mark\) (\d+)%, var\(--text\)\)/.exec(style)?.[1]) / 100
      const mark = colour(tokenOf(role))
      expect(contrast(mark, colour('bg'))).toBeGreaterThanOrEqual(3)
      expect(contrast(mixed(mark, colour('text'), share), colour('bg'))).toBeGreaterThanOrEqual(4.5)
    })

    it.each([1, 2, 3, 4, 5])('writes on tiles of shade %i so that it can be read', (shade) => {
      const [, said = ''] =
        new RegExp(`\\.mc-on-${shade} \\.mc-tile-text[^{]*\\{\\s*fill: ([^;]+);`).exec(style) ?? []
      const [, bright, dark] = /light-dark\(var\(--(\w+)\), var\(--(\w+)\)\)/.exec(said) ?? []
      const plain = /^var\(--(\w+)\)$/.exec(said)?.[1]
      const token = plain ?? (name === 'dark' ? dark : bright) ?? ''
      expect(contrast(colour(token), colour(`seq-${shade}`))).toBeGreaterThanOrEqual(4.5)
    })

    it('outlines territories so that light shades can be seen', () => {
      expect(style).toMatch(/\.mc-area \{\s*stroke: var\(--text\);\s*stroke-width: 1;/)
      expect(contrast(colour('text'), colour('bg'))).toBeGreaterThanOrEqual(3)
    })

    it('writes axes and notes so that they can be read', () => {
      expect(contrast(colour('muted'), colour('bg'))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour('focus'), colour('bg'))).toBeGreaterThanOrEqual(3)
    })
  })
})
