import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()
const ask = (path: string) => app.request(`/api/v1${path}`)

describe('a file of figures', () => {
  it('writes numbers without the noise of powers of ten', async () => {
    const text = await (await ask('/indicators/INFORMAL_UNITS/data.csv')).text()
    expect(text).toMatch(/[;,]2030000[;,]/)
    expect(text).not.toMatch(/\d\.\d{9,}|\d,\d{9,}/)
  })

  it('says as of which publication its figures are known, as its name does, with an address that keeps them', async () => {
    const response = await ask('/indicators/UNEMPLOYMENT_RATE/data.xlsx?lang=fr&from=2015')
    expect(response.headers.get('content-disposition')).toContain('milHCP_ENE_2025')
    const sheets = await readXlsxFile(Buffer.from(await response.arrayBuffer()))
    const rows = sheets.find(({ sheet }) => sheet === 'Métadonnées')?.data ?? []
    const said = new Map(rows.map(([name, value]) => [String(name), String(value)]))
    expect(said.get('Données telles que connues au')).toBe('HCP_ENE_2025')
    const address = new URL(said.get('Adresse') ?? '')
    expect(address.searchParams.get('asOf')).toBe('HCP_ENE_2025')
    const again = await ask(`/indicators/UNEMPLOYMENT_RATE/data.xlsx${address.search}`)
    expect(again.status).toBe(200)
  })
})
