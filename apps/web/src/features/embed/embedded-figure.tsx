import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { Data, IndicatorRecord } from '../../answers.ts'
import { absentNames } from '../../figures/absent.ts'
import { cautionsOf } from '../../figures/comparability.ts'
import { figureTitle } from '../../figures/figure-title.ts'
import { inReadingOrder } from '../../figures/order.ts'
import { within } from '../../figures/period-range.ts'
import { valuedPoints } from '../../figures/points.ts'
import { requestOf, type Selection, selectionOf } from '../../figures/selection.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { EmbedSearch } from '../../indicator-search.ts'
import { dataQuery } from '../../queries.ts'
import { printSearch } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Answered, Pending } from '../../ui/states.tsx'
import { CautionBar } from '../indicator/caution-bar.tsx'
import { QualityBanner } from '../indicator/quality-banner.tsx'
import { SourceLine } from '../indicator/source-line.tsx'
import { loadDrawn } from '../opening.ts'

const ChartFigure = lazy(async () => ({
  default: (await loadDrawn()).ChartFigure,
}))
const TableView = lazy(async () => ({
  default: (await import('../indicator/table-view.tsx')).TableView,
}))

type Props = { readonly record: IndicatorRecord; readonly search: EmbedSearch }

/** A figure on another site: what it shows, how it is known, where it comes from. */
export function EmbeddedFigure(props: Props) {
  const { record, search } = props
  const { say } = useSpeech()
  const selection = selectionOf(record, search)
  const data = useQuery({
    ...dataQuery(record, requestOf(selection, { mil: search.mil })),
    placeholderData: keepPreviousData,
    select: useCallback((answer: Data) => inReadingOrder(record, answer), [record]),
    enabled: record.coverage.observations > 0,
  })
  if (record.coverage.observations === 0) {
    return (
      <>
        <Name record={record} />
        <h2>
          <Label of={record.title} />
        </h2>
        <p>{say('noFigures.title')}</p>
        <FullPage {...props} />
      </>
    )
  }
  return (
    <>
      <Name record={record} />
      <Answered query={data} size="figure">
        {(answer) => <Shown {...props} selection={selection} answer={answer} />}
      </Answered>
      <FullPage {...props} />
    </>
  )
}

function Shown(props: Props & { readonly selection: Selection; readonly answer: Data }) {
  const { record, search, selection, answer } = props
  const speech = useSpeech()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const data = useMemo(() => {
    const narrowed = within(answer, search)
    const series = narrowed.series.filter((line) => valuedPoints(line).length > 0)
    return { ...narrowed, series }
  }, [answer, search])
  const unit = unitPhrase(data.unit, data.unitMult, speech)
  useDocumentTitle(figureTitle(record, data.series, { speech, unit }).title)
  if (data.series.length === 0) return <p>{speech.say('empty.title')}</p>
  const absent = absentNames(record, selection, { data, speech })
  const parts = { record, data, search, absent, onChange: nothing }
  return (
    <>
      <Suspense fallback={<Pending size="figure" />}>
        {search.vue === 'tableau' ? <TableView {...parts} /> : <ChartFigure {...parts} still />}
      </Suspense>
      <QualityBanner data={data} today={today} />
      <CautionBar cautions={cautionsOf(record, data, speech)} />
      <SourceLine record={record} data={data} selection={selection} />
    </>
  )
}

/** An embedded figure is shown, not changed. */
function nothing(): void {
  return
}

/** The heading of the page for who cannot see that the figure has one. */
function Name(props: { readonly record: IndicatorRecord }) {
  return (
    <h1 className="visually-hidden">
      <Label of={props.record.title} />
    </h1>
  )
}

/** The way to the full page, outside the frame. */
function FullPage(props: Props) {
  const { record, search } = props
  const { language, say } = useSpeech()
  const { theme: _theme, ...view } = search
  return (
    <p className="embed-foot">
      <a
        href={`/${language}/indicateurs/${record.id}${printSearch(view)}`}
        target="_blank"
        rel="noopener"
      >
        {say('embed.open', { system: say('frame.name') })}
      </a>
    </p>
  )
}
