import { describe, expect, it } from 'vitest'
import type { Library } from '../library.ts'
import { createMemo } from '../memo.ts'
import { keptIfSmall } from './kept-if-small.ts'

/** As much of a library as keeps answers. */
const library = () => ({ memo: createMemo() }) as unknown as Library

describe('keptIfSmall', () => {
  const answering = (size: number) => {
    const built: number[] = []
    const answer = {
      build: async () => {
        built.push(size)
        return { size }
      },
      size: () => size,
    }
    return { built, answer }
  }

  it('makes a small answer once for its tag', async () => {
    const { built, answer } = answering(20_000)
    const held = library()
    for (const tag of ['a', 'a', 'b'])
      expect(await keptIfSmall(held, { name: 'x', tag }, answer)).toEqual({ size: 20_000 })
    expect(built).toHaveLength(2)
  })

  it('makes a large answer again each time, once a time', async () => {
    const { built, answer } = answering(20_001)
    const held = library()
    for (const tag of ['a', 'a'])
      expect(await keptIfSmall(held, { name: 'x', tag }, answer)).toEqual({ size: 20_001 })
    expect(built).toHaveLength(2)
  })
})
