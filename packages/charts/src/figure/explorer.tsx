import { type PointerEvent, type ReactNode, useCallback, useState } from 'react'
import type { Place } from '../chart-type.ts'
import { useStage } from '../use-stage.ts'
import { FigureTooltip } from './figure-tooltip.tsx'
import type { FigureModel, FigureStop } from './model.ts'
import { FIGURE_KEYS, type FigureFocus, moveTo, stopAt, stopUnder } from './move.ts'

/** A figure that answers to keyboard and pointer: one stop of the Tab key, arrows inside, a tooltip until Escape. */
export function Explorer({
  model,
  onOpen,
  children,
}: {
  readonly model: FigureModel
  readonly onOpen: ((place: Place) => void) | undefined
  /** The picture; it stays as it is while the focus moves. */
  readonly children: ReactNode
}): ReactNode {
  const [focus, setFocus] = useState<FigureFocus>()
  const close = useCallback(() => setFocus(undefined), [])
  const stop = stopAt(model, focus)?.stop
  const onKey = useCallback(
    (pressed: string) => {
      const key = FIGURE_KEYS.find((one) => one === pressed)
      const place = stopAt(model, focus)?.stop.place
      if (key !== undefined) setFocus(moveTo(model, focus, key))
      else if (pressed === 'Enter' && place !== undefined) onOpen?.(place)
      else return false
      return true
    },
    [model, focus, onOpen],
  )
  const stage = useStage<HTMLDivElement>({ open: stop !== undefined, close, onKey })
  const onPoint = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = model.width / box.width
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]
    const next = stopUnder(model, x, y)
    if (next === undefined) return
    setFocus((now) => (now?.track === next.track && now.stop === next.stop ? now : next))
  }
  return (
    <div ref={stage} className="mc-stage" onPointerMove={onPoint} onPointerDown={onPoint}>
      {children}
      <FocusMark model={model} stop={stop} />
      <FigureTooltip stop={stop} width={model.width} direction={model.direction} />
    </div>
  )
}

/** Shows where the reader is, over the picture. */
function FocusMark({
  model,
  stop,
}: {
  readonly model: FigureModel
  readonly stop: FigureStop | undefined
}): ReactNode {
  if (stop === undefined || stop.mark.kind === 'none') return null
  const { mark, x, y } = stop
  return (
    <svg
      className="mc-svg mc-focus"
      viewBox={`0 0 ${model.width} ${model.height}`}
      aria-hidden="true"
    >
      {mark.kind === 'ring' && <circle cx={x} cy={y} r="7" />}
      {mark.kind === 'box' && <rect {...mark.box} />}
      {mark.kind === 'outline' && <path d={mark.path} />}
    </svg>
  )
}
