import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { Data, IndicatorRecord } from '../../answers.ts'
import { ApiError } from '../../api-error.ts'
import { absentNames } from '../../figures/absent.ts'
import { cautionsOf } from '../../figures/comparability.ts'
import { figureTitle } from '../../figures/figure-title.ts'
import { inReadingOrder } from '../../figures/order.ts'
import { within } from '../../figures/period-range.ts'
import { valuedPoints } from '../../figures/points.ts'
import { requestOf, type Selection, selectionOf } from '../../figures/selection.ts'
import { hasTerritory, selectionOfMap } from '../../figures/territory.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { EmbedSearch } from '../../indicator-search.ts'
import { dataQuery } from '../../queries.ts'
import { printSearch } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Answered, Notice, Pending } from '../../ui/states.tsx'
import { CautionBar } from '../indicator/caution-bar.tsx'
import { DroppedNotice } from '../indicator/dropped-notice.tsx'
import { QualityBanner } from '../indicator/quality-banner.tsx'
import { SourceLine } from '../indicator/source-line.tsx'
import { VintageUnknown } from '../indicator/unknown-vintage.tsx'
import { VintageNotice } from '../indicator/vintage-notice.tsx'
import { loadDrawn } from '../opening.ts'

const ChartFigure = lazy(async () => ({
  default: (await loadDrawn()).ChartFigure,
}))
const TableView = lazy(async () => ({
  default: (await import('../indicator/table-view.tsx')).TableView,
}))

const TerritoryView = lazy(async () => ({
  default: (await import('../indicator/territory-view.tsx')).TerritoryView,
}))

type Props = { readonly record: IndicatorRecord; readonly search: EmbedSearch }

/** A figure on another site: what it shows, how it is known, where it comes from. */
export function EmbeddedFigure(props: Props) {
  const { record } = props
  return (
    <>
      <Name record={record} />
      {record.coverage.observations === 0 ? <WithoutFigures {...props} /> : <Figures {...props} />}
    </>
  )
}

/** An indicator that has no figures, or is no number: its name, and that there is nothing to draw. */
function WithoutFigures(props: Props) {
  const { record } = props
  const { say, text } = useSpeech()
  useDocumentTitle(text(record.title))
  return (
    <>
      <h2>
        <Label of={record.title} />
      </h2>
      <p>{say('noFigures.title')}</p>
      <FullPage {...props} />
    </>
  )
}

/** What the address asks for, or what is current once the reader asks for that. */
function Figures(props: Props) {
  const [living, setLiving] = useState(false)
  const { mil: _frozen, ...current } = props.search
  const search = living ? current : props.search
  return <Drawn {...props} search={search} onLiving={() => setLiving(true)} />
}

function Drawn(props: Props & { readonly onLiving: () => void }) {
  const { record, search, onLiving } = props
  const mapped = search.vue === 'carte' && hasTerritory(record)
  const chosen = selectionOf(record, search)
  const selection = mapped ? selectionOfMap(record, chosen) : chosen
  const data = useQuery({
    ...dataQuery(record, requestOf(selection, { mil: search.mil })),
    placeholderData: keepPreviousData,
    select: useCallback((answer: Data) => inReadingOrder(record, answer), [record]),
  })
  return (
    <>
      <DroppedNotice dropped={selection.dropped} known={['theme']} still />
      {isElsewhere(search, mapped) && <Elsewhere {...props} />}
      {data.error instanceof ApiError && data.error.code === 'asof.unknown' ? (
        <Gone {...props} onLiving={onLiving} />
      ) : (
        <Answered query={data} size="figure">
          {(answer) => (
            <>
              <VintageNotice data={answer} search={search} />
              <Shown {...props} mapped={mapped} selection={selection} answer={answer} />
            </>
          )}
        </Answered>
      )}
      <FullPage {...props} />
    </>
  )
}

/** Whether the view asked for is one that only the full page has. */
function isElsewhere({ vue }: EmbedSearch, mapped: boolean): boolean {
  return vue === 'fiche' || vue === 'calcul' || (vue === 'carte' && !mapped)
}

function Elsewhere({ record, search }: Props) {
  const { say } = useSpeech()
  return (
    <Notice tone="info">
      {say('embed.view')} <PageLink record={record} search={search} />
    </Notice>
  )
}

/** Frozen on a publication that is not here: nothing else is shown in its place, unless the reader asks for it. */
function Gone(props: Props & { readonly onLiving: () => void }) {
  const { record, search } = props
  const { say, text } = useSpeech()
  useDocumentTitle(text(record.title))
  return (
    <>
      <h2>
        <Label of={record.title} />
      </h2>
      <VintageUnknown vintage={search.mil ?? ''} />
      <p>
        <button type="button" className="button" onClick={props.onLiving}>
          {say('link.living')}
        </button>
      </p>
    </>
  )
}

type Answer = { readonly mapped: boolean; readonly selection: Selection; readonly answer: Data }

function Shown(props: Props & Answer) {
  const { record, search, selection, answer, mapped } = props
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
        {mapped ? (
          <TerritoryView {...parts} selection={selection} still />
        ) : search.vue === 'tableau' ? (
          <TableView {...parts} />
        ) : (
          <ChartFigure {...parts} still />
        )}
      </Suspense>
      <QualityBanner data={data} today={today} oneDate={mapped} />
      {!mapped && <CautionBar cautions={cautionsOf(record, data, speech)} />}
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
  return (
    <p className="embed-foot">
      <PageLink {...props} />
    </p>
  )
}

function PageLink({ record, search }: Props) {
  const { language, say } = useSpeech()
  const { theme: _theme, ...view } = search
  return (
    <a
      href={`/${language}/indicateurs/${record.id}${printSearch(view)}`}
      target="_blank"
      rel="noopener"
    >
      {say('embed.open', { system: say('frame.name') })}
    </a>
  )
}
