import { parseCellAddress } from '@marsad/model'
import type { CellNote } from './note.ts'
import type { PackageParts } from './package-parts.ts'
import { addRelation, declareType, relationsOf } from './relations.ts'
import { escapeXml, insertIntoSheet, MAIN } from './xml-text.ts'

const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** A comment that is kept: one of the producer's own. */
type Kept = { readonly address: string; readonly author: string; readonly text: string }

/**
 * Writes a comment on each cell (ECMA-376 part 1, 18.7, with the drawing that programs still ask for). Comments of the
 * producer stay; ours of an earlier round go. A cell with both has one comment that says both.
 */
export function commentCells(
  parts: PackageParts,
  part: string,
  notes: readonly CellNote[],
  author: string,
): void {
  const relations = relationsOf(parts, part)
  const old = relations.find(({ type }) => type === 'comments')
  const kept = old === undefined ? [] : keptComments(parts.text(old.target) ?? '', author)
  const texts = new Map(
    kept.map(({ address, author: by, text }) => [address, { by, text, inner: text }]),
  )
  for (const { cell, text } of notes) {
    if (cell === null) continue
    const before = texts.get(cell.address)
    const own = `<r><t xml:space="preserve">${escapeXml(`${text}\n`)}</t></r>`
    texts.set(cell.address, { by: before?.by ?? author, text, inner: (before?.inner ?? '') + own })
  }
  if (texts.size === 0 && old === undefined) return
  const comments = old?.target ?? freeName(parts, 'xl/commentsMarsad', '.xml')
  const drawing = relations.find(({ type }) => type === 'vmlDrawing')?.target
  const vml = drawing ?? freeName(parts, 'xl/drawings/vmlDrawingMarsad', '.vml')
  const sorted = [...texts].sort(([a], [b]) => order(a) - order(b))
  parts.put(
    comments,
    commentsXml(sorted.map(([address, { by, inner }]) => ({ address, author: by, text: inner }))),
  )
  parts.put(vml, drawingXml(sorted.map(([address]) => address)))
  declareType(
    parts,
    comments,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  )
  declareType(parts, '.vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  if (old === undefined) addRelation(parts, part, 'comments', comments)
  if (drawing === undefined) {
    const id = addRelation(parts, part, 'vmlDrawing', vml)
    const sheet = parts.text(part) ?? ''
    const named = `<legacyDrawing xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`
    parts.put(part, insertIntoSheet(sheet, 'legacyDrawing', named))
  }
}

function keptComments(xml: string, ours: string): readonly Kept[] {
  const authors = [...xml.matchAll(/<(?:\w+:)?author>([\s\S]*?)<\/(?:\w+:)?author>/g)].map(
    ([, name = '']) => name,
  )
  return [...xml.matchAll(/<(?:\w+:)?comment\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?comment>/g)].flatMap(
    ([, head = '', body = '']) => {
      const author = authors[Number(/authorId="(\d+)"/.exec(head)?.[1] ?? 0)] ?? ''
      if (author === escapeXml(ours)) return []
      const text = /<(?:\w+:)?text>([\s\S]*?)<\/(?:\w+:)?text>/.exec(body)?.[1] ?? ''
      return [{ address: /ref="([A-Z]+\d+)"/.exec(head)?.[1] ?? '', author, text }]
    },
  )
}

function commentsXml(comments: readonly Kept[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))]
  const list = comments.map(
    ({ address, author, text }) =>
      `<comment ref="${address}" authorId="${authors.indexOf(author)}"><text>${text}</text></comment>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors>${authors.map((name) => `<author>${name}</author>`).join('')}</authors><commentList>${list.join('')}</commentList></comments>`
}

function drawingXml(addresses: readonly string[]): string {
  const shapes = addresses.map((address, index) => {
    const { row, column } = parseCellAddress(address) ?? { row: 1, column: 1 }
    const anchor = [column, 15, Math.max(0, row - 2), 4, column + 4, 15, row + 4, 4].join(', ')
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  })
  return `${VML_HEAD}${shapes.join('')}</xml>`
}

function order(address: string): number {
  const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 }
  return row * 20_000 + column
}

function freeName(parts: PackageParts, stem: string, end: string): string {
  let number = 1
  while (parts.has(`${stem}${number}${end}`)) number += 1
  return `${stem}${number}${end}`
}
