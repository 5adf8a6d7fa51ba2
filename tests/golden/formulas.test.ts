import { join } from 'node:path'
import { loadCatalogue } from '@marsad/catalogue'
import { checkFormula, describeFormula, type Expression, parseFormula } from '@marsad/formula'
import { type Catalogue, type Indicator, LANGUAGES } from '@marsad/model'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

async function catalogue(): Promise<Catalogue> {
  const loaded = await loadCatalogue(join(ROOT, 'data'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings.slice(0, 3)))
  return loaded.catalogue
}

/** The indicators with a formula, by id, each with its newest expression. */
function formulasOf({ indicators }: Catalogue): readonly (readonly [Indicator, Expression])[] {
  return [...indicators.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((indicator) => {
      const parsed = parseFormula(indicator.formulas.at(-1)?.expression ?? '')
      return parsed.ok ? [[indicator, parsed.expression] as const] : []
    })
}

describe('the formulas of the catalogue', () => {
  it('are all read, and all stand', async () => {
    const loaded = await catalogue()
    const formulas = formulasOf(loaded)
    const computed = [...loaded.indicators.values()].filter((one) => one.formulas.length > 0)
    expect(formulas).toHaveLength(computed.length)
    expect(formulas.length).toBeGreaterThanOrEqual(239)
    for (const [indicator, expression] of formulas)
      expect([indicator.id, checkFormula(loaded, indicator, expression)]).toEqual([
        indicator.id,
        [],
      ])
  })

  for (const language of LANGUAGES)
    it(`are written out in ${language}`, async () => {
      const loaded = await catalogue()
      const texts = formulasOf(loaded).map(
        ([{ id }, expression]) => `${id}\n  ${describeFormula(loaded, expression, language)}\n`,
      )
      await expect(texts.join('')).toMatchFileSnapshot(`formulas/${language}.txt`)
    })
})
