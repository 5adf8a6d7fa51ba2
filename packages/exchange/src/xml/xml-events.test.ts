import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { readXml } from './xml-events.ts'

/** What is told of a text that comes in pieces of a size. */
function told(text: string, size = 1000): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )
  const events: string[] = []
  readXml(pieces, {
    open: (name, attribute) => events.push(`<${name} ${attribute('r') ?? ''}>`),
    close: (name) => events.push(`</${name}>`),
    text: (piece) => events.push(piece),
  })
  return events
}

describe('readXml', () => {
  const text = `<?xml version="1.0"?><!-- a > b --><x:row xmlns:x="n" r = 'é&amp;"'><c  other="1" r="A1"/>5 &lt; &#x41;&#66;<![CDATA[<&>]]></x:row>`

  it('tells names without prefix, attributes and texts decoded', () => {
    expect(told(text)).toEqual(['<row é&">', '<c A1>', '</c>', '5 < AB', '<&>', '</row>'])
  })

  it.each([1, 2, 3, 7])('tells the same when the bytes come %i at a time', (size) => {
    expect(told(text, size).join('')).toBe(told(text).join(''))
  })

  it('does not take the end of another name for an attribute', () => {
    expect(told('<c spr="no" r="A1"/>')[0]).toBe('<c A1>')
    expect(told('<c spr="no"/>')[0]).toBe('<c >')
  })

  it.each(['<!DOCTYPE a><a/>', '<a', '<a>text'])('refuses %s', (broken) => {
    expect(() => told(broken)).toThrow(Refusal)
  })
})
