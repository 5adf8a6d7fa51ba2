import { columnLetters } from '@marsad/model'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// The template's sheets in their order.
const IDENTITY = 'xl/worksheets/sheet1.xml'
const DATA = 'xl/worksheets/sheet2.xml'

/** Changes one part of a workbook as text. */
function editPart(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const text = strFromU8(parts[part] ?? new Uint8Array())
  const edited = edit(text)
  if (edited === text) throw new Error(`Nothing was changed in ${part}`)
  return zipSync({ ...parts, [part]: strToU8(edited) })
}

/** Puts a value into a cell of the data sheet: a number, a text, or the inside of a cell element with its type. */
export function setCell(
  bytes: Uint8Array,
  address: string,
  value: number | string | { readonly type: string; readonly inside: string } | null,
  part = DATA,
): Uint8Array {
  const [type, inside] =
    value === null
      ? ['', '']
      : typeof value === 'number'
        ? ['', `<v>${value}</v>`]
        : typeof value === 'string'
          ? [
              ' t="inlineStr"',
              `<is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is>`,
            ]
          : [` t="${value.type}"`, value.inside]
  return editPart(bytes, part, (xml) =>
    xml.replace(
      new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
      (_, style: string | undefined) => `<c r="${address}"${style ?? ''}${type}>${inside}</c>`,
    ),
  )
}

/** Says population and reference date on the identity sheet. */
export function declare(
  bytes: Uint8Array,
  { population, referenceDate }: { readonly population: string; readonly referenceDate: string },
): Uint8Array {
  return setCell(setCell(bytes, 'B7', population, IDENTITY), 'B8', referenceDate, IDENTITY)
}

/** Changes a cell of the identity sheet. */
export function setIdentity(bytes: Uint8Array, address: string, text: string | null): Uint8Array {
  return setCell(bytes, address, text, IDENTITY)
}

/** Inserts a row before one of the data sheet; rows below move down. */
export function insertRow(
  bytes: Uint8Array,
  row: number,
  cells: Readonly<Record<number, string>>,
): Uint8Array {
  return editPart(bytes, DATA, (xml) => {
    const moved = xml.replace(
      /<row r="(\d+)"([^>]*)>(.*?)<\/row>/g,
      (whole, at: string, rest: string, inside: string) => {
        const to = Number(at) + 1
        return Number(at) < row
          ? whole
          : `<row r="${to}"${rest}>${inside.replace(/ r="([A-Z]+)\d+"/g, ` r="$1${to}"`)}</row>`
      },
    )
    const inserted = Object.entries(cells)
      .map(
        ([column, text]) =>
          `<c r="${columnLetters(Number(column))}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('')
    return moved.replace(
      `<row r="${row + 1}"`,
      `<row r="${row}">${inserted}</row><row r="${row + 1}"`,
    )
  })
}

/** Removes a row of the data sheet; rows below move up. */
export function removeRow(bytes: Uint8Array, row: number): Uint8Array {
  return editPart(bytes, DATA, (xml) =>
    xml.replace(
      /<row r="(\d+)"([^>]*)>(.*?)<\/row>/g,
      (whole, at: string, rest: string, inside: string) => {
        const number = Number(at)
        if (number < row) return whole
        if (number === row) return ''
        return `<row r="${number - 1}"${rest}>${inside.replace(/ r="([A-Z]+)\d+"/g, ` r="$1${number - 1}"`)}</row>`
      },
    ),
  )
}
