/** A text made safe inside XML, also inside an attribute; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((letter) => isAllowed(letter.codePointAt(0) ?? 0))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The namespace of workbooks; said on what is put into parts that may name it by a prefix. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The characters of XML 1.0, section 2.2. */
function isAllowed(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd
  return (point < 0xd800 || point > 0xdfff) && point !== 0xfffe && point !== 0xffff
}

// The children of a worksheet after its figures, in the order of ECMA-376 part 1, 18.3.1.99.
const AFTER_FIGURES = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

/** Puts a child into a worksheet where the order of the standard wants it. */
export function insertIntoSheet(sheet: string, name: string, child: string): string {
  const from = Math.max(0, sheet.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/))
  const later = AFTER_FIGURES.slice(AFTER_FIGURES.indexOf(name) + 1)
  const next = new RegExp(`<(?:\\w+:)?(?:${later.join('|')})[\\s/>]|</(?:\\w+:)?worksheet>`)
  const at = sheet.slice(from).search(next)
  return at < 0 ? sheet : sheet.slice(0, from + at) + child + sheet.slice(from + at)
}

/** Adds a child at the end of the first element of a name, which is opened if it was empty. */
export function appendChild(xml: string, parent: string, child: string): string {
  const empty = new RegExp(`<((?:\\w+:)?${parent})((?:\\s[^>]*)?)/>`)
  if (empty.test(xml))
    return xml.replace(
      empty,
      (_, name: string, rest: string) => `<${name}${rest}>${child}</${name}>`,
    )
  const end = new RegExp(`</(?:\\w+:)?${parent}>`)
  return xml.replace(end, (whole) => child + whole)
}
