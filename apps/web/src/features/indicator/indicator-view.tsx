import { Link } from '@tanstack/react-router'
import type { IndicatorRecord } from '../../answers.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { FiguresPage } from './figures-page.tsx'
import { LegalPage } from './legal-page.tsx'
import { NoFiguresPage } from './no-figures-page.tsx'
import { SheetView } from './sheet-view.tsx'
import { TitleBlock } from './title-block.tsx'

/** An indicator: with figures, without any yet, or legal and qualitative. */
export function IndicatorView(props: {
  readonly record: IndicatorRecord
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record } = props
  const { language, text } = useSpeech()
  useDocumentTitle(text(record.title))
  const theme = (
    <Link to="/$lang/indicateurs" params={{ lang: language }} search={{ theme: record.theme.id }}>
      <Label of={record.theme.title} />
    </Link>
  )
  return (
    <>
      <Breadcrumb steps={[{ id: 'theme', content: theme }]} />
      <TitleBlock record={record} />
      {record.coverage.observations > 0 ? (
        <FiguresPage {...props} sheet={<SheetView record={record} />} />
      ) : record.legal !== null ? (
        <LegalPage record={record} legal={record.legal} />
      ) : (
        <NoFiguresPage record={record} />
      )}
    </>
  )
}
