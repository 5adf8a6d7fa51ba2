import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATA, inFolder } from '../production/load/testing.ts'
import { run } from '../run.ts'

describe('marsad compare', { timeout: 60_000 }, () => {
  it('finds no unexplained difference in the real figures, and the page of the documentation is its report', () =>
    inFolder(async (folder) => {
      const out: string[] = []
      const err: string[] = []
      const io = {
        out: (line: string) => out.push(line),
        err: (line: string) => err.push(line),
        isTerminal: false,
        env: { MARSAD_DATA: DATA, MARSAD_DB: join(folder, 'marsad.db') },
      }
      expect(await run(['load'], io)).toBe(0)
      out.length = 0
      expect(await run(['compare'], io)).toBe(0)
      expect(err).toEqual([])
      const page = await readFile(join(DATA, '../docs/reported-and-derived.md'), 'utf8')
      expect(out[0]).toBe(page)
      expect(out[1]).toBe('58 pairs: 53 agree, 0 within rounding, 5 known, 0 unexplained.')
    }))
})
