import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { structureOf, totalCodeOf } from '@marsad/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDataFiles } from './files.ts'
import { judgeFiles, loadCatalogue } from './load.ts'
import { registerNewFormulas } from './register.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))

const loading = loadCatalogue(DATA)

/** The catalogue of Marsad; when it is not whole, the first findings. */
async function marsad() {
  const loaded = await loading
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings.slice(0, 5), null, 2))
  return loaded.catalogue
}

describe('loadCatalogue', () => {
  it('loads the catalogue of Marsad whole', async () => {
    const catalogue = await marsad()
    expect(catalogue.indicators.size).toBe(268)
    expect(catalogue.series.size).toBe(177)
    expect(catalogue.codelists.size).toBe(43)
    expect(catalogue.sources.size).toBe(63)
    expect(catalogue.institutions.size).toBe(43)
    expect(catalogue.collections.size).toBe(15)
    expect(catalogue.releases.size).toBe(121)
    expect(catalogue.themes.size).toBe(15)
    expect(catalogue.dimensions.size).toBe(38)
  })

  it('has 239 computed indicators and 29 legal or qualitative ones', async () => {
    const indicators = [...(await marsad()).indicators.values()]
    expect(indicators.filter(({ formulas }) => formulas.length > 0)).toHaveLength(239)
    expect(indicators.filter(({ kind }) => kind === 'legal-qualitative')).toHaveLength(29)
    expect(indicators.filter(({ headline }) => headline)).toHaveLength(30)
    expect(indicators.filter(({ operandSources }) => operandSources !== null)).toHaveLength(29)
  })

  it('has every text in three languages', async () => {
    const poor: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (value instanceof Map) for (const [key, part] of value) walk(part, `${path}/${key}`)
      else if (typeof value === 'object' && value !== null) {
        if ('fr' in value && !('ar' in value && 'en' in value)) poor.push(path)
        for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`)
      }
    }
    walk(await marsad(), '')
    expect(poor).toEqual([])
  })

  it('writes French apostrophes as typographers do', async () => {
    const straight: string[] = []
    const walk = (value: unknown): void => {
      if (value instanceof Map) for (const part of value.values()) walk(part)
      else if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value))
          if (key === 'fr' && /\p{L}'\p{L}/u.test(String(part))) straight.push(String(part))
          else walk(part)
    }
    walk(await marsad())
    expect(straight).toEqual([])
  })

  it('knows the structure and the totals of the unemployment rate', async () => {
    const catalogue = await marsad()
    const rate = catalogue.indicators.get('UNEMPLOYMENT_RATE')
    const persons = catalogue.series.get('unemployed')
    if (rate === undefined || persons === undefined) throw new Error('missing')
    expect(structureOf(rate).slice(0, 5)).toEqual(['FREQ', 'REF_AREA', 'SOURCE', 'SEX', 'AGE'])
    expect(rate.referenceSource).toBe('HCP_ENE')
    expect(totalCodeOf(catalogue, persons, 'AGE')).toBe('Y_GE15')
    expect(totalCodeOf(catalogue, persons, 'SEX')).toBe('_T')
  })

  it('keeps what is known of breaks: 2016 is on both sides of the redesign of 2017', async () => {
    const survey = (await marsad()).sources.get('HCP_ENE')
    expect(survey?.breaks.find(({ id }) => id === 'ENE2017')).toMatchObject({
      fromPeriod: { A: '2016', Q: '2016-Q1' },
      fromRelease: 'HCP_ENE_2017Q1',
      blocksLag: true,
      verified: true,
    })
  })

  it('says of every collection how sure it is, and of its legal basis', async () => {
    const collections = [...(await marsad()).collections.values()]
    expect(new Set(collections.map(({ certainty }) => certainty))).toEqual(new Set(['proposed']))
    expect(collections.find(({ id }) => id === 'OC_REM')?.legalBasis).toBeNull()
    expect(collections.find(({ id }) => id === 'HCP_LFS_Q')).toMatchObject({
      source: 'HCP_ENE',
      deadlineDays: 40,
      legalBasis: { id: 'LEG_370_67', date: '1968-08-05', certainty: 'verified' },
    })
  })

  it('has the institutions as codes, the seven producers of the workshop marked', async () => {
    const catalogue = await marsad()
    const codes = [...(catalogue.codelists.get('INSTITUTION')?.codes.keys() ?? [])]
    expect(codes).toEqual(['_T', ...catalogue.institutions.keys()])
    expect(
      [...catalogue.institutions.values()]
        .filter((one) => one.workshopProducer)
        .map((one) => one.id),
    ).toEqual(['HCP', 'MIEPEEC', 'ANAPEC', 'CNSS', 'DGSN', 'MI', 'MAECAMRE'])
  })

  it('says that a folder holds no catalogue', async () => {
    expect(await loadCatalogue(join(DATA, 'geo'))).toMatchObject({
      ok: false,
      findings: [{ code: 'folder.empty' }],
    })
    expect(await loadCatalogue(join(DATA, 'nowhere'))).toMatchObject({ ok: false })
  })
})

/** A mistake to make in one file: a text to replace, and a text of the line on which it is to be found. */
type Seed = {
  readonly code: string
  readonly path: string
  readonly from: string
  readonly to: string
  readonly at: string
}

const TEN: readonly Seed[] = [
  {
    code: 'code.unknown',
    path: 'catalogue/codelists/DURATION.yaml',
    from: 'totalCode: _T',
    to: 'totalCode: TOTAL',
    at: 'totalCode',
  },
  {
    code: 'codelist.cyclic-parents',
    path: 'catalogue/codelists/REGION.yaml',
    from: 'attributes: {iso_3166: MA',
    to: 'parent: MA01\n    attributes: {iso_3166: MA',
    at: 'parent: MA01',
  },
  {
    code: 'series-or-indicator.unknown',
    path: 'catalogue/collections/OC_REM.yaml',
    from: '[remittances_received]',
    to: '[remittance_received]',
    at: 'measures',
  },
  {
    code: 'register.changed-expression',
    path: 'catalogue/indicators/EMPLOYMENT_TO_POPULATION_RATIO.yaml',
    from: '100 * employed / working_age_population',
    to: '100 * (employed / working_age_population)',
    at: 'expression',
  },
  {
    code: 'formula.syntax',
    path: 'catalogue/indicators/INACTIVITY_RATE.yaml',
    from: '100 * outside',
    to: '100 * * outside',
    at: 'expression',
  },
  {
    code: 'label.no-french',
    path: 'catalogue/indicators/REAL_WAGE_GROWTH.yaml',
    from: '  fr: Croissance annuelle du salaire moyen réel\n',
    to: '',
    at: 'title:',
  },
  {
    code: 'formula.dimension_lost',
    path: 'catalogue/indicators/REMITTANCES_GROWTH.yaml',
    from: '[COUNTRY_DEST]',
    to: '[COUNTRY_DEST, SEX]',
    at: 'expression',
  },
  {
    code: 'formula.unknown_series',
    path: 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml',
    from: '100 * unemployed',
    to: '100 * unemployd',
    at: 'expression',
  },
  {
    code: 'source.unknown',
    path: 'catalogue/series/employed.yaml',
    from: 'HCP_ENNVM]',
    to: 'HCP_ENNVN]',
    at: 'sources: [',
  },
]

/** The file with the mistake in it, and where it is to be found. */
function sown({ code, path, from, to, at }: Seed, text: string) {
  if (text.split(from).length !== 2) throw new Error(`${path} does not hold ${from} once`)
  const edited = text.replace(from, to)
  const line = edited.split('\n').findIndex((one) => one.includes(at)) + 1
  return { edited, place: `${code} ${path}:${line}` }
}

describe('judgeFiles, on the catalogue of Marsad', () => {
  const reading = readDataFiles(DATA)

  it.each([...TEN])('finds $code in $path, and nothing else', async (seed) => {
    let expected = ''
    const files = (await reading).map((file) => {
      if (file.path !== seed.path) return file
      const { edited, place } = sown(seed, file.text)
      expected = place
      return { ...file, text: edited }
    })
    const { findings } = judgeFiles(files)
    expect(findings.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([expected])
  })
})

describe('loadCatalogue, on a copy of the catalogue', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marsad-catalogue-'))
    await cp(join(DATA, 'catalogue'), join(folder, 'catalogue'), { recursive: true })
    await cp(join(DATA, 'figures/releases.yaml'), join(folder, 'figures/releases.yaml'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const read = (path: string) => readFile(join(folder, path), 'utf8')

  /** Makes the mistake and says where it is to be found. */
  async function sow(seed: Seed): Promise<string> {
    const { edited, place } = sown(seed, await read(seed.path))
    await writeFile(join(folder, seed.path), edited)
    return place
  }

  it('refuses ten seeded mistakes with ten findings, each with its file and line', async () => {
    const expected: string[] = []
    for (const seed of TEN) expected.push(await sow(seed))
    const copy = 'catalogue/series/labour_force_too.yaml'
    await writeFile(join(folder, copy), await read('catalogue/series/labour_force.yaml'))
    expected.push(`id.duplicate ${copy}:1`)
    const loaded = await loadCatalogue(folder)
    const findings = loaded.ok ? [] : loaded.findings
    expect(findings.map(({ code, file, line }) => `${code} ${file}:${line}`).toSorted()).toEqual(
      expected.toSorted(),
    )
    expect(findings).toHaveLength(10)
    for (const { message, remedy } of findings) {
      expect(message).toMatch(/^[A-Z].{10,}\.$/s)
      expect(remedy).toMatch(/^[A-Z].{10,}$/s)
    }
  })

  it('takes a new indicator as a change of data only', async () => {
    const text = await read('catalogue/indicators/UNEMPLOYMENT_RATE.yaml')
    await writeFile(
      join(folder, 'catalogue/indicators/EMPLOYED_PER_UNEMPLOYED.yaml'),
      text
        .replace('id: UNEMPLOYMENT_RATE', 'id: EMPLOYED_PER_UNEMPLOYED')
        .replace('100 * unemployed / labour_force', 'employed / unemployed')
        .replace('kind: rate', 'kind: ratio')
        .replace('unit: PT', 'unit: RATIO'),
    )
    const unregistered = await loadCatalogue(folder)
    expect(unregistered).toMatchObject({ ok: false, findings: [{ code: 'register.unregistered' }] })
    expect(await registerNewFormulas(folder)).toMatchObject({ ok: true, added: [{ version: 1 }] })
    const loaded = await loadCatalogue(folder)
    expect(loaded.ok && loaded.catalogue.indicators.size).toBe(269)
    expect(loaded.ok && loaded.catalogue.indicators.get('EMPLOYED_PER_UNEMPLOYED')?.kind).toBe(
      'ratio',
    )
  })
})
