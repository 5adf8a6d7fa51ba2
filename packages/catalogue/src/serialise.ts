import type { Catalogue } from '@marsad/model'
import { hashOf, readDataFiles } from './files.ts'

/** Rises when the shape of a serialised catalogue changes. */
const SHAPE = 2

/** SHA-256 of the files of a catalogue, without reading them as YAML; equals `hash` of the catalogue loaded from them. */
export async function catalogueHash(directory: string): Promise<string> {
  return hashOf(await readDataFiles(directory))
}

/** A checked catalogue as one line of JSON, to be kept by its hash outside the data folder. */
export function serialiseCatalogue(catalogue: Catalogue): string {
  return JSON.stringify({ shape: SHAPE, catalogue }, (_, value: unknown) =>
    value instanceof Map ? { '#map': [...value] } : value,
  )
}

/** The catalogue back from its JSON; `undefined` when the text is none of this version of the software. */
export function parseSerialised(text: string): Catalogue | undefined {
  try {
    const read: unknown = JSON.parse(text, (_, value: unknown) =>
      isMapping(value) ? new Map(value['#map']) : value,
    )
    return isSerialised(read) ? read.catalogue : undefined
  } catch {
    return undefined
  }
}

function isMapping(
  value: unknown,
): value is { readonly '#map': readonly (readonly [unknown, unknown])[] } {
  return typeof value === 'object' && value !== null && '#map' in value
}

function isSerialised(
  value: unknown,
): value is { readonly shape: typeof SHAPE; readonly catalogue: Catalogue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'shape' in value &&
    value.shape === SHAPE &&
    'catalogue' in value
  )
}
