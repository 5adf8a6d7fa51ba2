import { CHART_TYPES, type ChartId, chartWords, classLimits, type Selection } from '@marsad/charts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Data, Geography, MeasureRecord } from '../../answers.ts'
import { drawingOf } from '../../figures/drawing.ts'
import { type FigureTitle, figureTitle } from '../../figures/figure-title.ts'
import { isTotal } from '../../figures/names.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import { unitPhrase, writeWithUnit } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { geographyQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered, Notice } from '../../ui/states.tsx'
import { useTextSize } from '../../ui/text-size.ts'
import { datesShown } from './chart-types.ts'
import { DateStepper } from './date-stepper.tsx'
import { FigureSummary } from './figure-summary.tsx'
import { MapForm, useMapForm } from './map-form.tsx'
import { MapNotes } from './map-notes.tsx'
import { RowsTable } from './rows-table.tsx'
import '../../styles/territory.css'

type Props = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly absent: readonly string[]
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
  const { record, data, search, geography, onChange } = props
  const speech = useSpeech()
  const { say } = speech
  const view = useTerritorySelection(props)
  const { drawing, regions, everything, form } = view
  const { measured } = drawing
  const { decimals } = measured
  const unit = unitPhrase(measured.unit, measured.unitMult, speech)
  const dates = datesShown('bars', regions)
  const title = figureTitle(record, data.series, { speech, unit, dates })
  const types = useTypes()
  if (regions.series.length === 0 || dates === undefined) {
    return <p className="muted">{say('map.none')}</p>
  }
  const summary = types.bars.describe({ ...regions, language: speech.language, decimals })
  const words = chartWords(speech.language, decimals)
  return (
    <>
      <figure className="figure">
        <figcaption>
          <h2>{title.title}</h2>
          <p className="muted">{title.subtitle}</p>
        </figcaption>
        <div className="figure-tools">
          <DateStepper
            label={say('chart.date')}
            value={dates[1]}
            periods={periodsWithFigures(data)}
            onChange={(per) => onChange({ ...search, per })}
          />
          {form.shown !== undefined && <MapForm form={form} search={search} onChange={onChange} />}
        </div>
        {form.counts && <Notice tone="info">{say('map.counts')}</Notice>}
        <div className={form.shown === undefined ? undefined : 'territory-grid'}>
          {form.shown !== undefined && (
            <Drawn {...props} view={view} id={form.shown} title={title} summary={summary} />
          )}
          <Drawn {...props} view={view} id="bars" title={title} summary={summary} />
        </div>
        <MapNotes
          record={record}
          selection={everything}
          limits={form.shown === undefined ? undefined : view.classes}
          geography={form.shown === 'map' ? geography : undefined}
          codes={data.series.flatMap(({ key }) => key.REF_AREA ?? [])}
          write={(value) => writeWithUnit(value, measured, speech)}
        />
      </figure>
      <FigureSummary summary={summary} absent={form.shown === undefined ? props.absent : []} />
      <RowsTable table={types.bars.rowsOf({ ...everything, words, decimals })} title={title} />
    </>
  )
}

/** The chart types that a territory is drawn with. */
function useTypes() {
  return useMemo(() => ({ bars: typeOf('bars') }), [])
}

function typeOf(id: ChartId) {
  const type = CHART_TYPES.find((one) => one.id === id)
  if (type === undefined) throw new Error(`There is no chart type ${id}.`)
  return type
}

function useTerritorySelection(props: Props & { readonly geography: Geography }) {
  const { record, data, search, geography } = props
  const speech = useSpeech()
  const drawing = useMemo(() => drawingOf(record, data, speech), [record, data, speech])
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  const selections = useMemo(() => {
    const period =
      search.per !== undefined && periodsWithFigures(data).includes(search.per)
        ? search.per
        : undefined
    const everything: Selection = {
      ...drawing.selection,
      series: drawing.selection.series.map((one) =>
        one.emphasis === 'total' ? one : { ...one, colour: 'cat-3' },
      ),
      geography: asCharts(geography),
      ...(period !== undefined && { period }),
    }
    const regions = {
      ...everything,
      series: everything.series.filter(
        ({ codes }) => area !== undefined && !isTotal(area, codes?.REF_AREA),
      ),
    }
    return { everything, regions }
  }, [drawing, geography, search.per, data, area])
  const { measured } = drawing
  const classes = useMemo(() => {
    const values = selections.regions.series.flatMap(({ points }) =>
      points.flatMap(({ value }) => value ?? []),
    )
    return classLimits(values, { decimals: measured.decimals })
  }, [selections, measured.decimals])
  const form = useMapForm(selections.regions, search)
  return { drawing, classes, form, ...selections }
}

/** The territories as charts take them: what is not there is absent. */
function asCharts({
  tiles,
  topology,
  attribution,
  groups,
}: Geography): NonNullable<Selection['geography']> {
  return {
    tiles,
    groups,
    ...(topology !== null && { topology: withoutGaps(topology) }),
    ...(attribution !== null && { attribution }),
  }
}

function withoutGaps(topology: NonNullable<Geography['topology']>) {
  const { objects, arcs, transform } = topology
  return {
    arcs,
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, { geometries }]) => [
        name,
        {
          geometries: geometries.map(({ type, id, arcs: shape }) => ({
            type,
            arcs: shape,
            ...(id !== undefined && { id }),
          })),
        },
      ]),
    ),
    ...(transform !== undefined && { transform }),
  }
}

function Drawn(
  props: Props & {
    readonly view: ReturnType<typeof useTerritorySelection>
    readonly id: 'map' | 'tiles' | 'bars'
    readonly title: FigureTitle
    readonly summary: string
  },
) {
  const { view, id, title, summary } = props
  const { drawing, regions, everything, classes } = view
  const { language, text } = useSpeech()
  const { decimals } = drawing.measured
  const textSize = useTextSize()
  const words = useMemo(() => chartWords(language, decimals), [language, decimals])
  const named = useMemo(
    () => ({ title: `${title.title}, ${title.subtitle}`, description: summary }),
    [title.title, title.subtitle, summary],
  )
  const { Draw } = useMemo(() => typeOf(id), [id])
  const unit = drawing.measured.unit === 'PT' ? '%' : text(props.record.unit.title)
  return (
    <div className={`territory-${id}`}>
      <Draw
        {...(id === 'bars' ? everything : regions)}
        words={words}
        decimals={decimals}
        textSize={textSize}
        text={named}
        unit={unit}
        {...(classes !== undefined && { classes })}
      />
    </div>
  )
}
