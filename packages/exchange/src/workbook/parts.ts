import { readXml } from '../xml/xml-events.ts'
import type { Archive } from '../zip/archive.ts'
import { broken } from '../zip/directory.ts'

/** The sheets of a workbook in order, with the part each is in. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  /** Whether days are counted from 1904. */
  readonly from1904: boolean
}

/** Reads which sheets a workbook has (ECMA-376 part 1, 18.2). */
export function readParts(archive: Archive): WorkbookParts {
  const targets = readTargets(archive, 'xl/_rels/workbook.xml.rels', 'xl/')
  const sheets: { name: string; part: string }[] = []
  let from1904 = false
  readXml(archive.read('xl/workbook.xml'), {
    open(tag, attribute) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (tag !== 'sheet') return
      const part = targets.get(attribute('r:id') ?? attribute('d3p1:id') ?? '')
      if (part !== undefined) sheets.push({ name: attribute('name') ?? '', part })
    },
  })
  if (sheets.length === 0) throw broken()
  return { sheets, from1904 }
}

/** Where the relations of a part lead, by id; external ones are left out. */
function readTargets(archive: Archive, part: string, folder: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  readXml(archive.read(part), {
    open(tag, attribute) {
      if (tag !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      targets.set(
        attribute('Id') ?? '',
        target.startsWith('/') ? target.slice(1) : resolved(folder, target),
      )
    },
  })
  return targets
}

function resolved(folder: string, target: string): string {
  const parts = folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The texts that cells share (18.4). Phonetic guides are left out. */
export function readSharedStrings(archive: Archive): readonly string[] {
  const strings: string[] = []
  const item = textCollector()
  readXml(archive.read('xl/sharedStrings.xml'), {
    open(tag) {
      if (tag === 'si') item.start()
      else item.open(tag)
    },
    text: item.text,
    close(tag) {
      if (tag === 'si') strings.push(item.end())
      else item.close(tag)
    },
  })
  return strings
}

/** Joins the runs of a rich text. */
export function textCollector() {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    start() {
      text = ''
    },
    open(tag: string) {
      if (tag === 'rPh') phonetic += 1
      if (tag === 't') inText = phonetic === 0
    },
    text(piece: string) {
      if (inText) text += piece
    },
    close(tag: string) {
      if (tag === 'rPh') phonetic -= 1
      if (tag === 't') inText = false
    },
    end(): string {
      return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    },
  }
}

const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** For each cell style, whether it shows a number as a day (18.8.30). */
export function readDateStyles(archive: Archive): readonly boolean[] {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  readXml(archive.read('xl/styles.xml'), {
    open(tag, attribute) {
      if (tag === 'cellXfs') inCells = true
      if (tag === 'numFmt')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (tag !== 'xf' || !inCells) return
      const id = Number(attribute('numFmtId') ?? 0)
      styles.push(DATES.has(id) || isDateFormat(formats.get(id) ?? ''))
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return styles
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare)
}
