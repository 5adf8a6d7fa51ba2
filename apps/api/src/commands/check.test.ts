import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATA, inFolder } from '../production/load/testing.ts'
import { run } from '../run.ts'

async function check(data: string, ...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(['check', '--data', data, ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    env: {},
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const FORMULA =
  '\n  - version: 2\n    effectiveFrom: 2027-01-01\n    expression: 100 * (unemployed / labour_force)'

describe('marsad check', { timeout: 60_000 }, () => {
  it('names the command that registers a new formula, which then registers it', () =>
    inFolder(async (folder) => {
      await cp(join(DATA, 'catalogue'), join(folder, 'catalogue'), { recursive: true })
      await cp(join(DATA, 'figures/releases.yaml'), join(folder, 'figures/releases.yaml'))
      const rate = join(folder, 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml')
      const text = await readFile(rate, 'utf8')
      await writeFile(rate, text.replace(/\nunit: PT/, `${FORMULA}\nunit: PT`))
      const refused = await check(folder)
      expect(refused.code).toBe(1)
      expect(refused.err).toContain('pnpm check:data --register')
      const registered = await check(folder, '--register')
      expect(registered).toMatchObject({ code: 0, err: '' })
      expect(registered.out).toContain('Registered: version 2 of UNEMPLOYMENT_RATE.')
      expect(await check(folder)).toMatchObject({ code: 0, err: '' })
    }))

  it('registers nothing of a catalogue that is not whole', () =>
    inFolder(async (folder) => {
      await cp(join(DATA, 'catalogue'), join(folder, 'catalogue'), { recursive: true })
      await cp(join(DATA, 'figures/releases.yaml'), join(folder, 'figures/releases.yaml'))
      const register = join(folder, 'catalogue/formula-register.csv')
      const before = await readFile(register, 'utf8')
      const rate = join(folder, 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml')
      const text = await readFile(rate, 'utf8')
      await writeFile(rate, text.replace('100 * unemployed', '1000 * unemployed'))
      const refused = await check(folder, '--register')
      expect(refused.code).toBe(1)
      expect(refused.err).toMatch(/^catalogue\/indicators\/UNEMPLOYMENT_RATE\.yaml:25: /)
      expect(await readFile(register, 'utf8')).toBe(before)
    }))
})
