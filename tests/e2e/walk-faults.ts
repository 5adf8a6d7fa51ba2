/** What is wrong with the page as it stands, in words. */
export type Observed = readonly string[]

/** Looks at an indicator page from inside it; serialised into the browser, so that it may use nothing from outside. */
export function faultsOfPage(language: 'fr' | 'ar' | 'en'): Observed {
  const faults: string[] = []
  const main = document.querySelector('main')
  if (main === null) return ['no main landmark']
  if ((document.querySelector('main h1')?.textContent ?? '').trim() === '') {
    faults.push('empty heading')
  }
  if (document.querySelectorAll('h1').length !== 1)
    faults.push('not one heading of the first level')
  if (document.querySelector('main [role=alert]') !== null) faults.push('a part failed')
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide > 0) faults.push(`scrolls sideways by ${wide} px`)

  const texts = textsOf(document.body)
  const all = texts.map(({ text }) => text).join('\n')
  for (const sign of ['undefined', 'NaN', '[object', 'Infinity']) {
    const at = all.indexOf(sign)
    if (at >= 0) faults.push(`says ${sign}: ${all.slice(Math.max(0, at - 30), at + 30)}`)
  }
  for (const { text } of texts) {
    if (/^[a-z]+([A-Z][a-z]+)?\.[a-zA-Z]+(\.[a-zA-Z]+)*$/.test(text) && !/^https?:/.test(text)) {
      faults.push(`key of a message: ${text}`)
    }
    if (/\{[a-z]\w*(\}|, ?(plural|select|number))/.test(text))
      faults.push(`message with a hole: ${text}`)
  }
  if (language !== 'fr') faults.push(...frenchIn(texts, language))
  faults.push(...emptyPlots(main))
  return [...new Set(faults)]

  /** The texts that a reader sees, each with the language it is marked as being in. */
  function textsOf(root: Element): readonly { text: string; lang: string }[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: { text: string; lang: string }[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (
        text === '' ||
        parent === null ||
        parent.closest('script, style, code, kbd, .code, dialog:not([open])')
      ) {
        continue
      }
      found.push({ text, lang: parent.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) ?? '' })
    }
    return found
  }

  /** Words that only French has, in texts that are not marked as French. */
  function frenchIn(
    seen: readonly { text: string; lang: string }[],
    expected: string,
  ): readonly string[] {
    const words =
      /(?:^|[\s(«’'])(?:le|la|les|du|des|une|et|est|sont|aux|avec|dans|pour|sans|chez|selon|taux|enquête|emploi|chômage|données|cette|ces|ainsi|dont|entre|depuis|travail|travailleurs|hommes|femmes)(?=[\s).,;:»]|$)/gi
    return seen
      .filter(({ lang }) => lang === expected)
      .flatMap(({ text }) => {
        const found = text.match(words) ?? []
        const latin = expected === 'ar' && /[A-Za-zÀ-ÿ]{3,}(\s+[A-Za-zÀ-ÿ’'-]+){3,}/.test(text)
        const french = found.length >= 2 || (found.length >= 1 && /[éèêàçôîù]/.test(text))
        return french || latin ? [`not in its language: ${text.slice(0, 90)}`] : []
      })
  }

  /** A plot has something drawn in it and is wide enough to be read; a figure without a drawing has a table. */
  function emptyPlots(root: Element): readonly string[] {
    return [...root.querySelectorAll('figure')].flatMap((figure) => {
      const svg = figure.querySelector('svg[role]')
      if (svg === null) {
        return figure.querySelector('table') === null ? ['a figure with nothing in it'] : []
      }
      const { width, height } = svg.getBoundingClientRect()
      if (width < 100 || height < 40) return [`a plot of ${width} × ${height}`]
      const name =
        svg.getAttribute('aria-label') ??
        svg.querySelector('title')?.textContent ??
        document.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.textContent ??
        ''
      const nameless = name.trim() === '' ? ['a plot without a name'] : []
      const marks = [...svg.querySelectorAll('path, rect, circle, line, polygon')].filter(
        (mark) => {
          const box = mark.getBoundingClientRect()
          return (
            !mark.matches('[class*=grid], [class*=axis], [class*=tick], [class*=zero], defs *') &&
            box.width + box.height > 0
          )
        },
      )
      return marks.length === 0 ? [...nameless, 'a plot with no marks'] : nameless
    })
  }
}
