import { chartWords } from '@marsad/charts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Data, Geography, MeasureRecord } from '../../answers.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import type { Selection } from '../../figures/selection.ts'
import { withoutCountry } from '../../figures/territory.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { geographyQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered, Notice } from '../../ui/states.tsx'
import { useTextSize } from '../../ui/text-size.ts'
import { AbsentDate, DateStepper } from './date-stepper.tsx'
import { chartType, type DrawnTerritory, drawnTerritory } from './drawn-territory.ts'
import { EmptyResult } from './empty-result.tsx'
import { FigureSummary } from './figure-summary.tsx'
import { MapForm } from './map-form.tsx'
import { MapNotes } from './map-notes.tsx'
import { RowsTable } from './rows-table.tsx'
import '../../styles/territory.css'

type Props = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly selection: Selection
  /** Without controls: an embedded figure is shown, not changed. */
  readonly still?: boolean
  readonly onChange: (search: IndicatorSearch) => void
}

/** The territories at one date: a map or a grid of tiles, bars beside it, every figure in a table under it. */
export function TerritoryView(props: Props) {
  const geography = useQuery(geographyQuery())
  return (
    <Answered query={geography} size="figure">
      {(answer) => <Territories {...props} geography={answer} />}
    </Answered>
  )
}

function Territories(props: Props & { readonly geography: Geography }) {
  const { record, data, search, selection, geography, onChange } = props
  const speech = useSpeech()
  const { say } = speech
  const { type, per } = search
  const territory = useMemo(
    () =>
      drawnTerritory(record, data, {
        search: { ...(type !== undefined && { type }), ...(per !== undefined && { per }) },
        speech,
        geography,
        narrow: isNarrow(),
      }),
    [record, data, type, per, speech, geography],
  )
  if (territory === undefined) {
    if (props.still === true) return <p className="muted">{say('map.none')}</p>
    const regions = withoutCountry(record, selection)
    return (
      <EmptyResult
        record={record}
        search={search}
        selection={regions}
        title={say('map.none')}
        onChange={onChange}
      />
    )
  }
  const { shown, title, summary } = territory
  return (
    <>
      {per !== undefined && per !== territory.period && (
        <AbsentDate asked={per} shown={territory.period} />
      )}
      <figure className="figure">
        <figcaption>
          <h2>{title.title}</h2>
          <p className="muted">{title.subtitle}</p>
        </figcaption>
        {props.still !== true && (
          <div className="figure-tools">
            <DateStepper
              label={say('chart.date')}
              value={territory.period}
              periods={periodsWithFigures(data)}
              onChange={(period) => onChange({ ...search, per: period })}
            />
            <MapForm territory={territory} search={search} onChange={onChange} />
          </div>
        )}
        {territory.counts && <Notice tone="info">{say('map.counts')}</Notice>}
        <div className={shown === undefined ? undefined : 'territory-grid'}>
          {shown !== undefined && <Drawn record={record} territory={territory} id={shown} />}
          <Drawn record={record} territory={territory} id="bars" />
        </div>
        <MapNotes record={record} territory={territory} />
      </figure>
      <FigureSummary summary={summary} absent={[]} />
      <Twin territory={territory} />
    </>
  )
}

/** Where there is little room tiles are read better than shapes. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 30rem)').matches
}

function Drawn(props: {
  readonly record: MeasureRecord
  readonly territory: DrawnTerritory
  readonly id: 'map' | 'tiles' | 'bars'
}) {
  const { territory, id } = props
  const { drawing, regions, everything, classes, title, summary } = territory
  const { language, text } = useSpeech()
  const { decimals, unit } = drawing.measured
  const textSize = useTextSize()
  const words = useMemo(() => chartWords(language, decimals), [language, decimals])
  const named = useMemo(
    () => ({ title: `${title.title}, ${title.subtitle}`, description: summary }),
    [title.title, title.subtitle, summary],
  )
  const { Draw } = useMemo(() => chartType(id), [id])
  return (
    <div className={`territory-${id}`}>
      <Draw
        {...(id === 'bars' ? everything : regions)}
        words={words}
        decimals={decimals}
        textSize={textSize}
        text={named}
        unit={unit === 'PT' ? '%' : text(props.record.unit.title)}
        {...(classes !== undefined && { classes })}
      />
    </div>
  )
}

/** Every figure of the map in a table, the missing ones too. */
function Twin(props: { readonly territory: DrawnTerritory }) {
  const { told, regions, drawing, title, classes } = props.territory
  const { language } = useSpeech()
  const { decimals } = drawing.measured
  const table = useMemo(
    () =>
      chartType(told).rowsOf({
        ...regions,
        words: chartWords(language, decimals),
        decimals,
        ...(classes !== undefined && { classes }),
      }),
    [told, regions, language, decimals, classes],
  )
  return <RowsTable table={table} title={title} />
}
