import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from './pages-document.ts'

const DOCUMENT = `<!doctype html><html lang="fr" dir="ltr"><head>
<meta name="description" content="Marsad" /><title>Marsad</title></head>
<body><div id="app"></div></body></html>`

const NEEDS = {
  fonts: { latin: ['/assets/latin.woff2'], arabic: ['/assets/arabic.woff2'] },
  languages: { fr: ['/assets/fr.js'], ar: ['/assets/ar.js'], en: ['/assets/en.js'] },
  pages: [
    {
      path: '/',
      scripts: ['/assets/home.js'],
      answers: [],
      figures: false,
      place: 'home-head',
      words: {
        title: { fr: 'Accueil', ar: 'الرئيسية', en: 'Home' },
        lead: { fr: 'Tout & rien', ar: 'كل شيء', en: 'All' },
      },
    },
    {
      path: '/indicateurs/:code',
      scripts: ['/assets/figures.js'],
      drawing: ['/assets/drawn.js'],
      answers: ['/api/v1/indicators/:code'],
      figures: true,
      place: 'wrap',
      words: null,
    },
  ],
}

const RECORD = {
  title: { fr: 'Taux <b>', en: 'Rate' },
  definition: { fr: 'Une part', ar: 'نسبة', en: 'A share' },
  coverage: { observations: 3 },
  latest: { key: { SOURCE: 'HCP_ENE', SEX: '_T' } },
  referenceSource: 'HCP_ENE',
  sources: [],
  dimensions: [{ id: 'SEX', total: '_T', codes: [], partitions: [] }],
}
const DATA = '/api/v1/indicators/RATE/data?SOURCE=HCP_ENE&SEX=_T'

let web: string
let asked: string[]

beforeEach(async () => {
  web = await mkdtemp(join(tmpdir(), 'marsad-pages-'))
  asked = []
})
afterEach(() => rm(web, { recursive: true, force: true }))

async function answerAt(address: string): Promise<string | undefined> {
  asked.push(address)
  if (address === '/api/v1/indicators/RATE') return JSON.stringify(RECORD)
  return address === DATA ? '{"note":"</script>"}' : undefined
}

async function build(document: string, moment: number): Promise<void> {
  await mkdir(join(web, '.vite'), { recursive: true })
  await writeFile(join(web, '.vite/first-needs.json'), JSON.stringify(NEEDS))
  await writeFile(join(web, 'index.html'), document)
  await utimes(join(web, 'index.html'), moment, moment)
}

describe('documentOf', () => {
  it('speaks the language of the address, with its font, its sentences and its first words', async () => {
    await build(DOCUMENT, 1)
    const read = documentOf(web, answerAt)
    const french = await read('/fr', '')
    expect(french).toContain('<html lang="fr-MA" dir="ltr">')
    expect(french).toContain('href="/assets/latin.woff2"')
    expect(french).not.toContain('arabic.woff2')
    expect(french).toContain('href="/assets/fr.js"')
    expect(french).toContain('href="/assets/home.js"')
    expect(french).toContain('<h1>Accueil</h1><p class="definition">Tout &amp; rien</p>')
    expect(french).toContain('content="Tout &amp; rien"')
    const arabic = await read('/ar/', '')
    expect(arabic).toContain('<html lang="ar-MA" dir="rtl">')
    expect(arabic).toContain('href="/assets/arabic.woff2"')
  })

  it('brings the record of a measure and the figures it opens with, as data that nothing ends', async () => {
    await build(DOCUMENT, 1)
    const read = documentOf(web, answerAt)
    const page = await read('/ar/indicateurs/RATE', '')
    expect(asked).toEqual(['/api/v1/indicators/RATE', DATA])
    expect(page).toContain(`data-answer="${DATA.replaceAll('&', '&amp;')}"`)
    expect(page).toContain('{"note":"\\u003c/script>"}')
    expect(page).toContain('<h1 lang="fr-MA" dir="ltr">Taux &lt;b&gt;</h1>')
    expect(page).toContain('<title>Taux &lt;b&gt; – مرصد</title>')
  })

  it('brings no figures where the address asks for others, and nothing where there is nothing', async () => {
    await build(DOCUMENT, 1)
    const read = documentOf(web, answerAt)
    await read('/fr/indicateurs/RATE', '?d.SEX=F')
    expect(asked).toEqual(['/api/v1/indicators/RATE'])
    expect(await read('/fr/indicateurs/NONE', '')).not.toContain('data-answer')
    expect(await read('/fr/indicateurs/"><script>', '')).not.toContain('data-answer')
    expect(await read('/nowhere', '')).toBe(DOCUMENT)
  })

  it('gives the last document while a build replaces it, then the new one', async () => {
    let now = 0
    const read = documentOf(web, answerAt, () => now)
    expect(await read('/nowhere', '')).toBeUndefined()
    await build(DOCUMENT, 1)
    expect(await read('/nowhere', '')).toBe(DOCUMENT)
    for (const [moment, unfinished] of ['', '<!doctype html><html>'].entries()) {
      now += 2000
      await build(unfinished, 2 + moment)
      expect(await read('/nowhere', '')).toBe(DOCUMENT)
    }
    now += 2000
    await rm(web, { recursive: true })
    expect(await read('/nowhere', '')).toBe(DOCUMENT)
    now += 2000
    const next = DOCUMENT.replace('Marsad', 'Marsad 2')
    await mkdir(web)
    await build(next, 9)
    expect(await read('/nowhere', '')).toBe(next)
  })

  it('brings what draws to a chart and a map, not to a table, a sheet or a calculation', async () => {
    await build(DOCUMENT, 1)
    const at = documentOf(web, answerAt)
    for (const query of ['', '?vue=carte', '?type=barres&vue=graphique']) {
      expect(await at('/fr/indicateurs/RATE', query), query).toContain('/assets/drawn.js')
    }
    for (const query of ['?vue=tableau', '?vue=fiche', '?de=2017&vue=calcul']) {
      expect(await at('/fr/indicateurs/RATE', query), query).not.toContain('/assets/drawn.js')
    }
  })
})
