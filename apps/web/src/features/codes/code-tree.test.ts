import { describe, expect, it } from 'vitest'
import { codeTree } from './code-tree.ts'

const code = (id: string, parent: string | null = null) => ({
  id,
  title: { fr: id },
  parent,
  residual: false,
  aggregate: false,
  members: [],
  attributes: {},
})

describe('codeTree', () => {
  it('puts each code under its parent, in the order of the list', () => {
    const tree = codeTree([
      code('_T'),
      code('SELF', '_T'),
      code('EMP', '_T'),
      code('OWN', 'SELF'),
      code('OTHER'),
    ])
    expect(tree.map((one) => `${one.depth} ${one.code.id}`)).toEqual([
      '0 _T',
      '1 SELF',
      '2 OWN',
      '1 EMP',
      '0 OTHER',
    ])
  })

  it('keeps at the top a code whose parent is in no list', () => {
    expect(codeTree([code('A', 'GONE')])).toEqual([{ code: code('A', 'GONE'), depth: 0 }])
  })
})
