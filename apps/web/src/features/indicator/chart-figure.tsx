import { chartWords, fittingTypes } from '@marsad/charts'
import { useMemo } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import type { Drawing } from '../../figures/drawing.ts'
import type { FigureTitle } from '../../figures/figure-title.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { useTextSize } from '../../ui/text-size.ts'
import { ChartTypeSwitch, isAsked } from './chart-type-switch.tsx'
import { TableFigure } from './table-figure.tsx'
import { inView } from './view-tabs.tsx'

/** The figure drawn in the way that fits it best, or as the reader chose. Too little to draw is a table. */
export function ChartFigure(props: {
  readonly record: MeasureRecord
  readonly data: Data
  readonly title: FigureTitle
  readonly drawing: Drawing
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { title, drawing, search, onChange } = props
  const { language, say } = useSpeech()
  const { series, breaks, measured, summary } = drawing
  const textSize = useTextSize()
  const words = useMemo(
    () => chartWords(language, measured.decimals),
    [language, measured.decimals],
  )
  const text = useMemo(() => ({ title: title.title, description: summary }), [title.title, summary])
  const types = fittingTypes({ series }).map(({ type }) => type)
  const chosen = types.find((type) => isAsked(type.id, search.type)) ?? types[0]
  if (chosen === undefined) {
    return (
      <>
        <p className="muted">{say('table.only')}</p>
        <TableFigure {...props} measured={props.data} />
      </>
    )
  }
  const { Draw } = chosen
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title.title}</h2>
        <p className="muted">{title.subtitle}</p>
      </figcaption>
      <Draw
        series={series}
        breaks={breaks}
        words={words}
        decimals={measured.decimals}
        textSize={textSize}
        text={text}
        onOpen={() => onChange(inView(search, 'tableau'))}
      />
      <ChartTypeSwitch types={types} shown={chosen.id} search={search} onChange={onChange} />
    </figure>
  )
}
