import type { PackageParts } from './package-parts.ts'
import { appendChild, escapeXml } from './xml-text.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A relation of a part; `target` is the name of the other part in the archive. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** The name of the part that holds the relations of a part. */
function relationsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

/** The relations of a part that lead to other parts. */
export function relationsOf(parts: PackageParts, part: string): readonly Relation[] {
  const xml = parts.text(relationsPart(part)) ?? ''
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].flatMap(([tag]) => {
    const of = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
    if (of('TargetMode') === 'External') return []
    const type = of('Type').slice(of('Type').lastIndexOf('/') + 1)
    return [{ id: of('Id'), type, target: resolved(part, of('Target')) }]
  })
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}

/** Adds a relation of a part to another, and gives its id. */
export function addRelation(
  parts: PackageParts,
  part: string,
  type: string,
  target: string,
): string {
  const name = relationsPart(part)
  const xml =
    parts.text(name) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}/relationships"></Relationships>`
  let number = 1
  while (xml.includes(`"rIdMarsad${number}"`)) number += 1
  const id = `rIdMarsad${number}`
  const entry = `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="/${escapeXml(target)}"/>`
  parts.put(name, appendChild(xml, 'Relationships', entry))
  return id
}

/** Says what a new part is; an extension is said once for all its parts. */
export function declareType(parts: PackageParts, part: string, type: string): void {
  const name = '[Content_Types].xml'
  const xml = parts.text(name) ?? ''
  if (part.startsWith('.')) {
    if (new RegExp(`Extension="${part.slice(1)}"`, 'i').test(xml)) return
    parts.put(
      name,
      appendChild(xml, 'Types', `<Default Extension="${part.slice(1)}" ContentType="${type}"/>`),
    )
  } else if (!xml.includes(`PartName="/${part}"`))
    parts.put(
      name,
      appendChild(xml, 'Types', `<Override PartName="/${part}" ContentType="${type}"/>`),
    )
}
