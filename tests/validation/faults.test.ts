import { sayFinding } from '@marsad/language'
import { LANGUAGES } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { FAULTS } from './faults.ts'
import { check, readFile, said } from './producer-file.ts'

describe('the thirty faults', () => {
  it('are thirty', () => {
    expect(FAULTS).toHaveLength(30)
  })

  it.each(FAULTS.map(({ fault, files }) => [fault, files] as const))(
    '%s: found at the right cell, and nothing else',
    async (_, files) => {
      for (const { setting, name, bytes, expected, context } of await files()) {
        const file = await readFile(setting, name, bytes)
        const { findings } = check(setting, file, context)
        expect(said(findings).toSorted()).toEqual([...expected].sort())
        for (const language of LANGUAGES)
          for (const finding of findings)
            expect(sayFinding(finding, language)).not.toContain('undefined')
      }
    },
  )
})
