import { Link } from '@tanstack/react-router'
import type { SeriesRecord } from '../../answers.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Notice } from '../../ui/states.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { FiguresPage } from '../indicator/figures-page.tsx'
import { SeriesDue } from './series-due.tsx'
import { SeriesSheet } from './series-sheet.tsx'
import { SeriesTitle } from './series-title.tsx'
import { SeriesUses } from './series-uses.tsx'

/** A base series: its figures as those of an indicator, what uses it, who owes it; without figures, who should bring them. */
export function SeriesView(props: {
  readonly record: SeriesRecord
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record } = props
  const { language, say, text } = useSpeech()
  useDocumentTitle(text(record.title))
  const held = record.coverage.observations > 0
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'series',
            content: (
              <Link to="/$lang/series" params={{ lang: language }}>
                {say('seriesList.title')}
              </Link>
            ),
          },
        ]}
      />
      <SeriesTitle record={record} />
      {held ? (
        <FiguresPage {...props} sheet={<SeriesSheet record={record} />} />
      ) : (
        <Notice tone="info">
          <p>
            <strong>{say('series.noFigures')}</strong>
          </p>
        </Notice>
      )}
      <SeriesUses record={record} />
      <SeriesDue record={record} />
      {!held && <SeriesSheet record={record} />}
    </>
  )
}
