import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  chartWords,
  type ExportInput,
  exportSvg,
  LinePicture,
  type PictureMarkup,
  prepareLine,
} from '@marsad/charts'
import { LINE_CASES } from '@marsad/charts/gallery'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'

const STYLE = readFileSync(join(PROJECT, 'packages/charts/src/charts.css'), 'utf8')
const TOKENS = readFileSync(join(PROJECT, 'apps/web/src/styles/tokens.css'), 'utf8')
const FOLDER = join(import.meta.dirname, 'charts-export')

function picture(language: 'fr' | 'ar', width = 900): PictureMarkup {
  const [one] = LINE_CASES
  if (one === undefined) throw new Error('the gallery is empty')
  const model = prepareLine({
    series: one.series(language),
    breaks: one.breaks?.(language) ?? [],
    words: chartWords(language, 1),
    width,
    height: 400,
  })
  const text = { title: one.title[language], description: one.title[language] }
  const markup = renderToStaticMarkup(createElement(LinePicture, { model, text }))
  return { markup, width, height: model.height, notes: model.notes }
}

const FRENCH: ExportInput = {
  picture: picture('fr'),
  title: 'Le chômage recule <légèrement> en 2025',
  subtitle: 'Taux de chômage selon le milieu, Maroc, 2000–2025',
  unit: 'en % de la population active',
  notes: ['Moyenne annuelle & 15 ans et plus'],
  warnings: ['Données de démonstration : ne pas citer'],
  source: 'HCP, Enquête nationale sur l’emploi',
  vintage: 'note annuelle 2025',
  address: 'https://marsad.example/fr/indicateurs/UNEMPLOYMENT_RATE?mil=2026-02-03',
  language: 'fr',
  style: STYLE,
}

const ARABIC: ExportInput = {
  ...FRENCH,
  picture: picture('ar'),
  title: 'تراجع طفيف للبطالة سنة 2025',
  subtitle: 'معدل البطالة حسب وسط الإقامة، المغرب، 2000–2025',
  unit: '% من السكان النشيطين',
  notes: ['متوسط سنوي، 15 سنة فأكثر'],
  warnings: [],
  source: 'المندوبية السامية للتخطيط، البحث الوطني حول التشغيل',
  vintage: 'المذكرة السنوية 2025',
  address: 'https://marsad.example/ar/indicateurs/UNEMPLOYMENT_RATE?mil=2026-02-03',
  language: 'ar',
}

const texts = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].map(([, text = '']) => text)

describe('exportSvg', () => {
  it.each([
    ['fr', FRENCH],
    ['ar', ARABIC],
  ] as const)('writes the same file as before in %s', async (language, input) => {
    const lines = exportSvg(input).replaceAll('><', '>\n<')
    await expect(`${lines}\n`).toMatchFileSnapshot(join(FOLDER, `unemployment.${language}.svg`))
  })

  it.each([
    ['title', 'Le chômage recule &lt;légèrement&gt; en 2025'],
    ['subtitle', 'Taux de chômage selon le milieu, Maroc, 2000–2025'],
    ['unit', 'en % de la population active'],
    ['warnings', 'Données de démonstration : ne pas citer'],
    ['notes', 'Moyenne annuelle &amp; 15 ans et plus'],
    ['source', 'Source : HCP, Enquête nationale sur l’emploi'],
    ['vintage', 'Millésime : note annuelle 2025'],
    ['address', 'https://marsad.example/fr/indicateurs/UNEMPLOYMENT_RATE?mil=2026-02-03'],
  ])('says the %s inside the image', (_, said) => {
    expect(texts(exportSvg(FRENCH)).map((text) => text.replaceAll('\u00a0', ' '))).toContain(said)
  })

  it('explains under a narrow picture its numbered marks', () => {
    const said = texts(exportSvg({ ...FRENCH, picture: picture('fr', 360) })).join(' ')
    expect(said).toContain('rupture : nouvelle enquête.')
    expect(said).toContain('90 000 ménages')
  })

  it('carries every style in attributes: no class, no variable, no style sheet', () => {
    const svg = exportSvg(FRENCH)
    expect(svg).not.toMatch(/class=|var\(|color-mix|calc\(|light-dark|inherit|<style/)
    expect(svg).toMatch(/d="M[^"]*" fill="none" stroke="#1a639e" stroke-width="2"/)
    expect(svg).toMatch(/fill="none" stroke="#1b2430" stroke-width="3"/)
    expect(svg).toMatch(/<line y2="6" stroke="#848f9c"/)
  })

  it('mixes colours as browsers do', () => {
    expect(exportSvg(FRENCH)).toMatch(/<tspan font-weight="600" fill="#1f4c75">Urbain/)
  })

  it('takes its colours from the light theme of the page, whatever theme is shown', () => {
    const light = TOKENS.slice(TOKENS.indexOf(':root {'), TOKENS.indexOf('}'))
    const known = new Set([...light.matchAll(/#[0-9a-f]{6}/gi)].map(([hex]) => hex.toLowerCase()))
    const mixed = /<tspan font-weight="600" fill="(#[0-9a-f]{6})"/g
    const svg = exportSvg(FRENCH)
    for (const [, hex] of svg.matchAll(mixed)) known.add(hex ?? '')
    for (const [hex] of svg.matchAll(/#[0-9a-f]{6}/g)) expect([...known]).toContain(hex)
    expect(svg).toMatch(/<rect width="948" height="\d+" fill="#ffffff"\/>/)
  })

  it('carries the fonts it is given, and names them with what else will do', () => {
    const svg = exportSvg({
      ...FRENCH,
      fonts: [{ family: 'IBM Plex Sans', weight: 600, woff2: 'AAAA', range: 'U+0000-00FF' }],
    })
    expect(svg).toContain(
      "@font-face{font-family:'IBM Plex Sans';font-weight:600;src:url(data:font/woff2;base64,AAAA) format('woff2');unicode-range:U+0000-00FF}",
    )
    expect(svg).toMatch(/font-family="'IBM Plex Sans','IBM Plex Sans Arabic',[^"]*Arial/)
  })

  it('sets its texts from the right in Arabic, the address from left to right', () => {
    const svg = exportSvg(ARABIC)
    expect(svg).toMatch(/<text x="924"[^>]*text-anchor="end"[^>]*>تراجع/)
    expect(svg).toContain('\u2066https://marsad.example')
    expect(svg).toContain('xml:lang="ar-MA"')
  })

  it('wraps a long title instead of cutting it', () => {
    const title = Array.from({ length: 40 }, (_, index) => `mot${index}`).join(' ')
    const lines = texts(exportSvg({ ...FRENCH, title })).filter((text) => text.startsWith('mot'))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe(title)
  })

  it('keeps the name and the description of the picture', () => {
    expect(exportSvg(FRENCH)).toMatch(/<title id="[^"]+">Taux de chômage[^<]*<\/title>\s*<desc/)
  })
})
