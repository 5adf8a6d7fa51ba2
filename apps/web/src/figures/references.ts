/** What a reference to a figure says, whichever the format. */
export type Reference = {
  /** What tells this reference from others, in Latin letters: `UNEMPLOYMENT_RATE_milHCP_ENE_2025`. */
  readonly key: string
  readonly producer: string
  readonly title: string
  readonly system: string
  readonly vintage: string
  /** Year of the publication, where it is known. */
  readonly year: string | undefined
  readonly address: string
  /** Day on which it was read, `YYYY-MM-DD`. */
  readonly read: string
  readonly language: 'fr' | 'ar' | 'en'
}

const BABEL = { fr: 'french', ar: 'arabic', en: 'english' } as const

/** A BibTeX entry of type `misc`; letters beyond ASCII are left as they are, which BibLaTeX reads. */
export function bibtexOf(reference: Reference): string {
  const fields = [
    ['author', `{${escaped(reference.producer)}}`],
    ['title', `{${escaped(reference.title)}}`],
    ['howpublished', escaped(reference.system)],
    ...(reference.year === undefined ? [] : [['year', reference.year]]),
    ['version', escaped(reference.vintage)],
    ['url', reference.address],
    ['urldate', reference.read],
    ['langid', BABEL[reference.language]],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{${reference.key.replace(/[^A-Za-z0-9_:-]/g, '-')},\n${lines.join(',\n')}\n}`
}

/** A RIS record of type `DATA`. Its lines end with CR LF, as readers of the format expect. */
export function risOf(reference: Reference): string {
  const lines = [
    ['TY', 'DATA'],
    ['AU', reference.producer],
    ['TI', reference.title],
    ['PB', reference.system],
    ...(reference.year === undefined ? [] : [['PY', reference.year]]),
    ['ET', reference.vintage],
    ['UR', reference.address],
    ['Y2', reference.read.replaceAll('-', '/')],
    ['LA', reference.language],
    ['ER', ''],
  ]
  return `${lines.map(([tag, value]) => `${tag}  - ${onOneLine(value ?? '')}`).join('\r\n')}\r\n`
}

function escaped(text: string): string {
  return onOneLine(text)
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
