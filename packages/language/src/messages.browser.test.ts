import { describe, expect, it } from 'vitest'
import { loadMessages, messagesOf } from './messages.browser.ts'
import { messagesOf as everywhere } from './messages.ts'

describe('the sentences in a browser', () => {
  it('come one language at a time, and until one comes the first stands in', async () => {
    expect(() => messagesOf('fr')).toThrow('no language is loaded')
    await loadMessages('ar')
    expect(messagesOf('ar')).toEqual(everywhere('ar'))
    expect(messagesOf('en')).toBe(messagesOf('ar'))
    await Promise.all([loadMessages('en'), loadMessages('en')])
    expect(messagesOf('en')).toEqual(everywhere('en'))
    expect(messagesOf('ar')).toEqual(everywhere('ar'))
  })
})
