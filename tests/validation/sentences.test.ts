import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES } from '@marsad/model'
import { RULES } from '@marsad/validation'
import { describe, expect, it } from 'vitest'

const PACKAGES = join(import.meta.dirname, '../../packages')

/** The codes that the reading of files refuses with. */
async function refusals(): Promise<readonly string[]> {
  const files = await readdir(join(PACKAGES, 'exchange/src'), { recursive: true })
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFile(join(PACKAGES, 'exchange/src', file), 'utf8')),
  )
  return texts.flatMap((text) =>
    [...text.matchAll(/new Refusal\(\s*'([\w.]+)'/g)].map(([, code = '']) => code),
  )
}

describe('the rules', () => {
  it('have a code each', () => {
    const codes = RULES.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('are a file each', async () => {
    const files = await readdir(join(PACKAGES, 'validation/src/rules'))
    const texts = await Promise.all(
      files.map((file) => readFile(join(PACKAGES, 'validation/src/rules', file), 'utf8')),
    )
    const rules = texts.map((text) => [...text.matchAll(/^export const \w+: Rule = /gm)].length)
    expect(rules.reduce((sum, one) => sum + one, 0)).toBe(RULES.length)
    expect(Math.max(...rules)).toBe(1)
  })

  it.each(LANGUAGES)(
    'and the refusals of files have each a sentence in %s, and no sentence is left over',
    async (language) => {
      const messages: Readonly<Record<string, string>> = JSON.parse(
        await readFile(join(PACKAGES, `language/messages/${language}.json`), 'utf8'),
      )
      const said = Object.keys(messages).filter((key) => key.startsWith('finding.'))
      const codes = [...RULES.map(({ code }) => code), ...(await refusals())]
      expect(said.toSorted()).toEqual([...new Set(codes)].map((code) => `finding.${code}`).sort())
    },
  )
})
