import type { CheckedFile } from '../../reader/protocol.ts'

/** Whether a file is one that was given out here: its columns need no looking at. */
export function isGiven(file: CheckedFile): boolean {
  return (
    file.tables.length > 0 && file.tables.every(({ headRowGiven }) => headRowGiven !== undefined)
  )
}
