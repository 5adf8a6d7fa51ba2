import { describe, expect, it } from 'vitest'
import { inlineStyles, readRules } from './inline-styles.ts'
import { readMarkup, writeMarkup } from './markup.ts'

function inlined(markup: string, style: string): string {
  return readMarkup(markup)
    .flatMap((root) => (typeof root === 'string' ? [] : [inlineStyles(root, readRules(style))]))
    .map((root) => (root === undefined ? '' : writeMarkup(root)))
    .join('')
}

describe('readMarkup and writeMarkup', () => {
  it('give back what they are given', () => {
    const markup = '<svg a="1"><g><path d="M0 0"/>Texte &amp; plus<text x="1">é</text></g></svg>'
    const [root] = readMarkup(markup)
    expect(typeof root === 'string' || root === undefined ? '' : writeMarkup(root)).toBe(markup)
  })
})

describe('inlineStyles', () => {
  it('writes what a class says as attributes, what has more classes last', () => {
    const style =
      '.a { fill: none; stroke: var(--text); } .a.b { stroke-width: 2px; fill: #abcdef }'
    expect(inlined('<path class="a b"/>', style)).toBe(
      '<path fill="#abcdef" stroke="#1b2430" stroke-width="2"/>',
    )
  })

  it('follows chains of classes and elements, and commas', () => {
    const style = '.x, .mark circle { fill: var(--bg) } .strong .line { stroke-width: 3 }'
    expect(inlined('<g class="mark"><circle r="1"/><g><rect/></g></g>', style)).toBe(
      '<g><circle r="1" fill="#ffffff"/><g><rect/></g></g>',
    )
    expect(inlined('<g class="strong"><g><path class="line"/></g></g>', style)).toContain(
      '<path stroke-width="3"/>',
    )
  })

  it('inherits custom properties and works functions out', () => {
    const style = `.f { --mark: var(--sex-f) } .bar { fill: var(--mark) }
      .half { fill: color-mix(in oklab, var(--mark) 100%, var(--bg)) }
      .wide { stroke-width: calc(var(--line-width, 2px) * 1.5) }
      .dark { fill: light-dark(var(--text), var(--bg)) }`
    expect(inlined('<g class="f"><rect class="bar"/><rect class="half"/></g>', style)).toBe(
      '<g><rect fill="#4a0d6b"/><rect fill="#4a0d6b"/></g>',
    )
    expect(inlined('<path class="wide dark"/>', style)).toBe(
      '<path stroke-width="3" fill="#1b2430"/>',
    )
  })

  it('leaves out what is not displayed, states, media queries and what only pages know', () => {
    const style = `.gone { display: none } .a:focus { fill: red } .a { position: absolute }
      @media print { .gone { display: inline } .a { fill: blue } }`
    expect(inlined('<g><rect class="gone"/><rect class="a"/></g>', style)).toBe('<g><rect/></g>')
  })
})
