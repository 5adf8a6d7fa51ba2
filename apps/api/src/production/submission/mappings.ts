import {
  type Mapping,
  type MappingMemory,
  mergeMemories,
  unknownInMapping,
  usableMemory,
} from '@marsad/exchange'
import { type Catalogue, Problem } from '@marsad/model'
import {
  keepMapping,
  type MappingOf,
  mappingRemembered,
  type Reading,
  type RememberedMapping,
} from '@marsad/store'
import { MappingShape, MemoryShape } from '../../contract/mappings.ts'
import type { Desk } from './desk.ts'

/** More than the heads and codes of many years; what outgrows it begins anew with the last file. */
const MOST_REMEMBERED = 200_000

/** How a person says what the columns of a file hold. @throws Problem `mapping.malformed` with everything wrong in it. */
export function mappingIn(catalogue: Catalogue, text: string | undefined): Mapping | undefined {
  if (text === undefined) return undefined
  const parsed = MappingShape.safeParse(jsonOf(text))
  if (!parsed.success) {
    throw malformed(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'mapping'}: ${message}`),
    )
  }
  const { tables, ...rest } = parsed.data
  const mapping = {
    ...rest,
    tables: tables.map((table) => ({ ...table, headRowGiven: table.headRowGiven })),
  }
  const unknown = unknownInMapping(catalogue, mapping)
  if (unknown.length === 0) return mapping
  throw malformed([...new Set(unknown)].map((name) => `the catalogue has no ${name}`))
}

function malformed(wrong: readonly string[]): Problem {
  return new Problem(
    'unprocessable',
    'mapping.malformed',
    'mapping is JSON with tables (sheet, headRow, columns with column, head, role and certain), constants and codes.',
    wrong.slice(0, 100).map((detail) => ({ code: 'mapping.malformed', detail })),
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What an institution has confirmed of its files for a collection, as far as the catalogue still has it. */
export async function memoryOf(
  db: Reading,
  catalogue: Catalogue,
  of: MappingOf,
): Promise<(RememberedMapping & { readonly usable: MappingMemory }) | undefined> {
  const known = await mappingRemembered(db, of)
  if (known === undefined) return undefined
  const memory = MemoryShape.parse(JSON.parse(known.memory))
  return { ...known, usable: usableMemory(catalogue, memory) }
}

/** Remembers what was confirmed, over what was remembered before. */
export async function rememberFor(
  { work, at, catalogue }: Desk,
  of: MappingOf,
  memory: MappingMemory,
  confirmedBy: string,
): Promise<void> {
  const before = await memoryOf(work.db, catalogue, of)
  const merged = before === undefined ? memory : mergeMemories(before.usable, memory)
  const text = JSON.stringify(merged)
  const kept = text.length > MOST_REMEMBERED ? JSON.stringify(memory) : text
  await keepMapping(work, of, { memory: kept, confirmedBy, confirmedAt: at })
}
