import type { FigureTable } from '@marsad/charts'
import type { FigureTitle } from '../../figures/figure-title.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

/** What a chart shows, as a table: the same figures, to the same decimals. */
export function RowsTable(props: { readonly table: FigureTable; readonly title: FigureTitle }) {
  const { table, title } = props
  const { say } = useSpeech()
  return (
    <details className="rows-table">
      <summary>{say('view.table')}</summary>
      <ScrollRegion label={say('table.region', { title: title.title })}>
        <table className="figures">
          <caption>
            {title.title}
            <span className="muted">{title.subtitle}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{table.corner === '' ? say('table.line') : table.corner}</th>
              {table.columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  <Figure>{label}</Figure>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, place) => (
                  <td key={table.columns[place]?.id}>
                    {cell.note === undefined ? (
                      <Figure>{cell.text}</Figure>
                    ) : (
                      <abbr title={cell.note}>
                        <Figure>{cell.text}</Figure>
                      </abbr>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
