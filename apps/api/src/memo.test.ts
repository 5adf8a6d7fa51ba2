import { describe, expect, it } from 'vitest'
import { createMemo } from './memo.ts'

describe('createMemo', () => {
  it('builds once per tag and again for a new tag', async () => {
    const memo = createMemo()
    let built = 0
    const build = async () => {
      built += 1
      return built
    }
    expect(await memo('coverage', '1', build)).toBe(1)
    expect(await memo('coverage', '1', build)).toBe(1)
    expect(await memo('coverage', '2', build)).toBe(2)
    expect(await memo('other', '2', build)).toBe(3)
  })

  it('forgets an answer that failed', async () => {
    const memo = createMemo()
    await expect(memo('a', '1', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await memo('a', '1', async () => 7)).toBe(7)
  })
})
