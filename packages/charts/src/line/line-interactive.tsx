import type { Period } from '@marsad/model'
import { memo, type PointerEvent, type ReactNode, useCallback, useId, useState } from 'react'
import { LineChart as RechartsLineChart, XAxis, YAxis } from 'recharts'
import type { FigureText } from '../figure/figure-text.ts'
import { HatchPattern } from '../figure/picture-frame.tsx'
import { isLarge } from '../measure.ts'
import { useStage } from '../use-stage.ts'
import type { ChartWords } from '../words.ts'
import { focusAt, focused, LINE_KEYS, type LineFocus, moveFocus } from './focus.ts'
import { TimeAxis, ValueGrid, ValueTick } from './line-axes.tsx'
import { LineMarks } from './line-marks.tsx'
import { LineTooltip } from './line-tooltip.tsx'
import type { LineModel } from './model.ts'
import { TimeGround } from './time-ground.tsx'

/** What the interactive line chart needs beside its model. */
export type LineInteractiveProps = {
  readonly model: LineModel
  readonly words: ChartWords
  readonly text: FigureText
  /** Enter on a figure: the row of the table is asked for. */
  readonly onOpen?: (place: { readonly series: string; readonly period: Period }) => void
}

/** The line chart with keyboard, pointer and tooltip. Recharts holds the surface, the axes and their scales. */
export function LineInteractive({ model, words, text, onOpen }: LineInteractiveProps): ReactNode {
  const [focus, setFocus] = useState<LineFocus>()
  const close = useCallback(() => setFocus(undefined), [])
  const onKey = useCallback(
    (pressed: string) => {
      const key = LINE_KEYS.find((one) => one === pressed)
      const here = focused(model, focus)
      if (key !== undefined) setFocus(moveFocus(model, focus, key))
      else if (pressed === 'Enter' && here !== undefined) {
        onOpen?.({ series: here.track.series, period: here.stop.period })
      } else return false
      return true
    },
    [model, focus, onOpen],
  )
  const stage = useStage<HTMLDivElement>({ open: focus !== undefined, close, onKey })
  const onPoint = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = model.width / box.width
    const next = focusAt(
      model,
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale,
    )
    setFocus((now) => (now?.track === next?.track && now?.stop === next?.stop ? now : next))
  }
  return (
    <div ref={stage} className="mc-stage" onPointerMove={onPoint} onPointerDown={onPoint}>
      <LineSurface model={model} text={text} />
      <FocusMark model={model} focus={focus} />
      <LineTooltip model={model} focus={focus} words={words} />
    </div>
  )
}

type LineSurfaceProps = {
  readonly model: LineModel
  readonly text: FigureText
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

/** Everything that stays as it is while the focus moves, so that a pointer draws only the focus anew. */
const LineSurface = memo(function LineSurface({ model, text }: LineSurfaceProps): ReactNode {
  const id = useId()
  const { plot, width, height } = model
  const labels = new Map(model.valueTicks.map(({ value, label }) => [value, label]))
  const margin = { ...NO_MARGIN, top: plot.y, right: width - plot.x - plot.width }
  return (
    <RechartsLineChart
      width={width}
      height={height}
      margin={margin}
      data={[]}
      accessibilityLayer={false}
      role="application"
      tabIndex={0}
      title={text.title}
      desc={text.description}
      className={isLarge(model.textSize) ? 'mc-recharts mc-large' : 'mc-recharts'}
      style={{ width: '100%', height: 'auto', fontSize: model.textSize }}
    >
      <defs>
        <HatchPattern id={`${id}h`} />
      </defs>
      <TimeGround model={model} hatch={`url(#${id}h)`} />
      <ValueGrid model={model} />
      <XAxis
        dataKey="time"
        type="number"
        domain={[...model.timeDomain]}
        ticks={model.timeTicks.map(({ value }) => value)}
        height={height - plot.y - plot.height}
        axisLine={false}
        tickLine={false}
        tick={false}
        allowDataOverflow
      />
      <YAxis
        type="number"
        domain={[...model.valueDomain]}
        ticks={model.valueTicks.map(({ value }) => value)}
        width={plot.x}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={({ y, payload }) => (
          <ValueTick x={plot.x - 8} y={Number(y)} label={labels.get(Number(payload.value)) ?? ''} />
        )}
        allowDataOverflow
      />
      <TimeAxis model={model} />
      <LineMarks model={model} />
    </RechartsLineChart>
  )
})

/** Shows where the reader is: a hairline at the period and a ring around the figure. */
function FocusMark({
  model,
  focus,
}: {
  readonly model: LineModel
  readonly focus: LineFocus | undefined
}): ReactNode {
  const here = focused(model, focus)
  if (here === undefined) return null
  const { x, y, kind } = here.stop
  const { plot, width, height } = model
  const grey = model.series.find(({ id, colour }) => id === here.track.series && colour === 'other')
  return (
    <svg className="mc-svg mc-focus" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {grey !== undefined && <path d={`${grey.solid}${grey.dashed}`} />}
      <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
      {kind === 'point' && <circle cx={x} cy={y} r="7" />}
    </svg>
  )
}
