import { describe, expect, it } from 'vitest'
import { embedCode } from './embed-code.ts'

const options = {
  address: 'http://localhost:3000/fr/integrer/UNEMPLOYMENT_RATE?d.SEX=F,M&theme=dark',
  title: 'Taux de chômage « urbain » <"> & rural',
  height: 480,
  adjusts: false,
}

describe('embedCode', () => {
  it('is a frame with a title, signs escaped', () => {
    expect(embedCode(options)).toBe(
      '<iframe src="http://localhost:3000/fr/integrer/UNEMPLOYMENT_RATE?d.SEX=F,M&amp;theme=dark" title="Taux de chômage « urbain » &lt;&quot;&gt; &amp; rural" width="100%" height="480" style="border:0" loading="lazy"></iframe>',
    )
  })

  it('adds a script that believes only the frame beside it', () => {
    const code = embedCode({ ...options, adjusts: true })
    expect(code).toContain('event.source === frame.contentWindow')
    expect(code).toContain('document.currentScript.previousElementSibling')
  })
})
