import type { ColumnRole, Draft } from '@marsad/model'
import type { Prepared } from '../prepare.ts'

/** The column of a role in the table of a figure. */
export function columnOf(
  { file }: Pick<Prepared, 'file'>,
  draft: Draft,
  kind: ColumnRole['kind'],
): number | undefined {
  return file.tables[draft.table]?.columns.find(({ role }) => role.kind === kind)?.column
}
