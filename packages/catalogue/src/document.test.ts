import { describe, expect, it } from 'vitest'
import { readYaml } from './document.ts'

const read = (text: string) => readYaml({ path: 'catalogue/x.yaml', text })

describe('readYaml', () => {
  it('says on which line each part of a file stands', () => {
    const { yaml } = read('id: A\ntitle:\n  fr: Un\n  en: One\ncodes:\n  - id: M\n  - id: F\n')
    expect(yaml.line(['id'])).toBe(1)
    expect(yaml.line(['title'])).toBe(2)
    expect(yaml.line(['title', 'en'])).toBe(4)
    expect(yaml.line(['codes', 1])).toBe(7)
    expect(yaml.line(['codes', 1, 'id'])).toBe(7)
  })

  it('gives the closest part around what is not there', () => {
    const { yaml } = read('id: A\ntitle:\n  en: One\n')
    expect(yaml.line(['title', 'fr'])).toBe(2)
    expect(yaml.line(['codes', 3, 'id'])).toBe(1)
  })

  it('gives the first line of content to a path that leads nowhere', () => {
    expect(read('# a comment\n\nid: A\n').yaml.line(['order'])).toBe(3)
    expect(read('').yaml.line(['id'])).toBe(1)
    expect(read('id: A\n').yaml.line(['id', 'fr', 'x'])).toBe(1)
  })

  it('says on which line the name of a field stands', () => {
    const { yaml } = read('id: A\ntitle:\n  fr: Un\n  it: Uno\n')
    expect(yaml.keyLine(['title'], 'it')).toBe(4)
    expect(yaml.keyLine([], 'title')).toBe(2)
    expect(yaml.keyLine(['title'], 'es')).toBe(2)
  })

  it('finds the items of lists that stand on several lines', () => {
    const { yaml } = read('sources:\n  [A,\n   B,\n   C]\n')
    expect(yaml.line(['sources', 2])).toBe(4)
  })

  it.each([
    ['plain', 'e: 100 * a / b', 'e: 100 * a / b'.indexOf('a') + 1, 1],
    ['quoted', "e: '100 * a / b'", "e: '100 * a / b'".indexOf('a') + 1, 1],
    ['double-quoted', 'e: "100 * a / b"', 'e: "100 * a / b"'.indexOf('a') + 1, 1],
    ['folded', 'e: >-\n  100\n  * a / b\n', 5, 3],
    ['literal', 'e: |\n  100 *\n\n  a / b\n', 3, 4],
  ])('finds a character of a %s text', (_, text, column, line) => {
    const { yaml } = read(text)
    const value = (yaml.value as { readonly e: string }).e
    expect(yaml.position(['e'], value.indexOf('a'))).toEqual({ line, column })
  })

  it('places what is after the end of a text at its end', () => {
    const { yaml } = read('e: 1 +\nf: 2\n')
    expect(yaml.position(['e'], 3)).toEqual({ line: 1, column: 7 })
  })

  it('reports what is not YAML, with its line', () => {
    const { findings, yaml } = read('id: A\ntitle: a: b\n')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ code: 'yaml.syntax', file: 'catalogue/x.yaml', line: 2 })
    expect(yaml.value).toBeUndefined()
  })

  it('reports a field that is given twice', () => {
    expect(read('id: A\norder: 1\norder: 2\n').findings).toMatchObject([
      { code: 'yaml.duplicate-field', line: 3 },
    ])
  })

  it.each(['012', '1e3', '0x1F', '1.50', '+5'])('asks for quotes around %s', (number) => {
    expect(read(`id: A\nm49: ${number}\n`).findings).toMatchObject([
      { code: 'yaml.unclear-number', line: 2 },
    ])
  })

  it.each(['12', '-3', '1.5', "'012'", 'NO', '2016-Q1', '2026-11-21'])(
    'reads %s as it is',
    (text) => {
      const { findings, yaml } = read(`a: ${text}\n`)
      expect(findings).toEqual([])
      expect(String((yaml.value as { readonly a: unknown }).a)).toBe(text.replaceAll("'", ''))
    },
  )
})
