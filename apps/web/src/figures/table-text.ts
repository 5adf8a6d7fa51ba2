import type { Language } from '@marsad/model'

/**
 * The selected cells of a table as tab-separated lines: numbers raw, with the decimal mark of the language and no grouping;
 * missing figures empty.
 */
export function selectedText(
  table: HTMLTableElement,
  selection: Pick<Selection, 'containsNode'>,
  language: Language,
): string {
  return [...table.rows]
    .map((row) => [...row.cells].filter((cell) => selection.containsNode(cell, true)))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map((cell) => cellText(cell, language)).join('\t'))
    .join('\n')
}

function cellText(cell: HTMLTableCellElement, language: Language): string {
  const { value } = cell.dataset
  if (value !== undefined) return language === 'en' ? value : value.replace('.', ',')
  if (cell.tagName === 'TD') return ''
  return (cell.textContent ?? '').replace(/[\u2066-\u2069]/g, '').trim()
}
