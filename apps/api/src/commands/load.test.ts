import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATA, inFolder, UNEMPLOYED_2023, writeFigures } from '../production/load/testing.ts'
import { run } from '../run.ts'

async function marsad(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    env: { MARSAD_DATA: DATA },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('marsad load', { timeout: 60_000 }, () => {
  it('loads a folder, says what became of every cell, and finds nothing new the second time', () =>
    inFolder(async (folder) => {
      const database = join(folder, 'marsad.db')
      await writeFigures(folder, 'HCP_ENE.csv', [
        UNEMPLOYED_2023,
        { ...UNEMPLOYED_2023, MEASURE: 'labour_force', OBS_VALUE: '12171' },
      ])
      const first = await marsad('load', folder, '--db', database)
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(first.out).toContain(
        'Publications loaded: 1; there before: 0. Computed series written: 3.',
      )
      expect(first.out).toMatch(/^HCP_ENE +2 +2 +0 +0 +0 +0 +0$/m)
      expect(first.out).toContain('2 cells read = 2 new.')
      expect(await marsad('load', folder, '--db', database)).toEqual({
        code: 0,
        out: 'Nothing new; publications there before: 1. 2 cells read = 2 loaded before.',
        err: '',
      })
      expect(await marsad('derive', '--db', database)).toEqual({
        code: 0,
        out: 'Nothing changed.',
        err: '',
      })
    }))

  it('names file and line of every wrong row and loads none', () =>
    inFolder(async (folder) => {
      const database = join(folder, 'marsad.db')
      const path = await writeFigures(folder, 'HCP_ENE.csv', [
        UNEMPLOYED_2023,
        { ...UNEMPLOYED_2023, SEX: 'W' },
        { ...UNEMPLOYED_2023, OBS_VALUE: '1 580' },
      ])
      const refused = await marsad('load', path, '--db', database)
      expect(refused.code).toBe(1)
      expect(refused.err).toMatch(/HCP_ENE\.csv:3: SEX "W" is not a code of SEX/)
      expect(refused.err).toMatch(/HCP_ENE\.csv:4: OBS_VALUE "1 580" is not a number/)
      expect(refused.err).toContain('nothing was written')
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023])
      expect((await marsad('load', path, '--db', database)).out).toContain(
        'Publications loaded: 1;',
      )
    }))

  it('does not understand an option it does not have', async () => {
    expect((await marsad('load', '--quick')).code).toBe(2)
  })
})
