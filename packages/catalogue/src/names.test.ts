import { describe, expect, it } from 'vitest'
import { readDraft } from './door.ts'
import { namesOf, unknownCode, unknownName } from './names.ts'
import { change, type Files, filesOf, smallCatalogue } from './testing.ts'

/** Names of a catalogue, and a place to speak of. */
function of(files: Files) {
  const { draft } = readDraft(filesOf(files))
  const [first] = draft.folders.sources
  if (first === undefined) throw new Error('no source')
  return { names: namesOf(draft), at: { yaml: first.yaml, path: ['id'] } }
}

describe('unknownName', () => {
  const { names, at } = of(smallCatalogue())

  it('has nothing to say of what is there', () => {
    expect(unknownName(names, 'series', 'unemployed', at)).toEqual([])
    expect(unknownName(names, 'measures', 'UNEMPLOYMENT_RATE', at)).toEqual([])
    expect(unknownName(names, 'releases', 'NOTE_2016', at)).toEqual([])
  })

  it('says where to add what is not', () => {
    expect(unknownName(names, 'themes', 'GOVERNANCE', at)).toMatchObject([
      {
        code: 'theme.unknown',
        message: 'There is no theme GOVERNANCE.',
        remedy: 'Correct the name, or add GOVERNANCE to data/catalogue/themes.yaml.',
      },
    ])
  })

  it('does not take an indicator for a series', () => {
    expect(unknownName(names, 'series', 'UNEMPLOYMENT_RATE', at)).toHaveLength(1)
  })

  it('knows a file by its name when its id is another, or when it cannot be read', () => {
    const path = 'catalogue/series/labour_force.yaml'
    for (const [from, to] of [
      ['id: labour_force', 'id: active'],
      ['unit: PS', 'unit PS'],
    ] as const) {
      const changed = of(change(smallCatalogue(), path, from, to))
      expect(unknownName(changed.names, 'series', 'labour_force', changed.at)).toEqual([])
    }
  })

  it('says nothing of names in a list that cannot be read', () => {
    const changed = of(
      change(smallCatalogue(), 'catalogue/themes.yaml', 'order: 1', 'order: first'),
    )
    expect(unknownName(changed.names, 'themes', 'ANY', changed.at)).toEqual([])
  })
})

describe('unknownCode', () => {
  const { names, at } = of(smallCatalogue())

  it('says nothing of a list that is not there', () => {
    expect(unknownCode(names, 'NOTHING', 'X', at)).toEqual([])
  })

  it('takes case seriously', () => {
    expect(unknownCode(names, 'SEX', 'f', at)).toMatchObject([
      {
        code: 'code.unknown',
        remedy: 'Write F if that is meant, or add f to data/catalogue/codelists/SEX.yaml.',
      },
    ])
  })
})

describe('isWithin', () => {
  const path = 'catalogue/codelists/REGION.yaml'
  const { names } = of(
    change(smallCatalogue(), path, 'fr: Code MA02\n', 'fr: Code MA02\n    parent: MA01\n'),
  )

  it('follows parents up to the root', () => {
    expect(names.isWithin('REGION', 'MA02', 'MA01')).toBe(true)
    expect(names.isWithin('REGION', 'MA02', 'MA02')).toBe(true)
    expect(names.isWithin('REGION', 'MA01', 'MA02')).toBe(false)
  })

  it('ends in a circle', () => {
    const circle = of(
      change(smallCatalogue(), path, 'fr: Code MA01\n', 'fr: Code MA01\n    parent: MA01\n'),
    )
    expect(circle.names.isWithin('REGION', 'MA01', 'MA')).toBe(false)
  })
})
