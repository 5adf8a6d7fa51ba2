import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readYaml } from './document.ts'
import { explain } from './explain.ts'
import { code, date, day, labels, text } from './schema/text.ts'

const schema = z.strictObject({
  id: code,
  title: labels,
  from: day.optional(),
  seen: date.optional(),
  share: z.number().positive().optional(),
  codes: z.array(z.strictObject({ id: text })).optional(),
})

/** What the schema has against a text, as `line message`. */
function said(yamlText: string) {
  const { yaml } = readYaml({ path: 'x.yaml', text: yamlText })
  const parsed = schema.safeParse(yaml.value)
  return parsed.success ? [] : explain(yaml, parsed.error)
}

const lines = (yamlText: string) => said(yamlText).map(({ line, message }) => `${line} ${message}`)

describe('explain', () => {
  it('has nothing to say of a file that is right', () => {
    expect(said('id: A\ntitle:\n  fr: Un\n')).toEqual([])
  })

  it('tells each unknown field of a part at its own line', () => {
    expect(lines('id: A\nname: B\ntitle:\n  fr: Un\n  es: Uno\nlabel: C\n')).toEqual([
      '5 There is no field title.es.',
      '2 There is no field name.',
      '6 There is no field label.',
    ])
  })

  it('names places in lists', () => {
    expect(lines('id: A\ntitle: {fr: Un}\ncodes:\n  - id: M\n  - name: F\n')).toEqual([
      '5 The field codes[1].id is missing.',
      '5 There is no field codes[1].name.',
    ])
  })

  it('says of a missing part only that it is missing', () => {
    expect(lines('id: A\n')).toEqual(['1 The field title is missing.'])
    expect(lines('id: A\ntitle:\n')).toEqual(['2 The field title is missing.'])
  })

  it('says that a file holds no fields', () => {
    expect(said('just a text\n')).toMatchObject([
      { code: 'field.invalid', line: 1, message: expect.stringMatching(/^The file is not what/) },
    ])
    expect(said('')).toMatchObject([{ line: 1 }])
  })

  it('asks for quotes where YAML does not read a text', () => {
    expect(said('id: A\ntitle: {fr: true}\n')).toMatchObject([
      { remedy: 'Write a text, in quotes if it looks like a number or like true or false.' },
    ])
  })

  it('says how codes are written', () => {
    expect(said('id: A-B\ntitle: {fr: Un}\n')).toMatchObject([
      {
        code: 'field.invalid',
        remedy: 'Write it as the other files do: codes are letters, digits and underscores.',
      },
    ])
  })

  it('says how days are written', () => {
    expect(said('id: A\ntitle: {fr: Un}\nfrom: 21/11/2026\n')).toMatchObject([
      { line: 3, remedy: 'Write a day of the calendar as YYYY-MM-DD.' },
    ])
  })

  it('says something useful of any other mistake', () => {
    expect(said('id: A\ntitle: {fr: Un}\nshare: -1\n')).toMatchObject([
      {
        code: 'field.invalid',
        line: 3,
        remedy: 'Correct the value (data/catalogue/README.md says what it means).',
      },
    ])
  })
})

describe('date', () => {
  it.each(['2015', '2015-03', '2015-03-31'])('accepts %s', (one) => {
    expect(date.safeParse(one).success).toBe(true)
  })

  it('accepts a year that YAML read as a number', () => {
    expect(date.parse(2015)).toBe('2015')
  })

  it.each(['15', '2015-13', '2015-3', '2015-03-32', 'March 2015', '2015-Q1'])(
    'refuses %s',
    (one) => {
      expect(date.safeParse(one).success).toBe(false)
    },
  )
})

describe('code', () => {
  it('takes a number for the text it was written as', () => {
    expect(code.parse(3)).toBe('3')
  })

  it.each(['', 'A B', 'A-B', 'é', 'A.B'])('refuses “%s”', (one) => {
    expect(code.safeParse(one).success).toBe(false)
  })
})
