import { type ComponentType, type ReactNode, useMemo, useState } from 'react'
import type { ChartInput, Picture } from '../chart-type.ts'
import { ChartNotes } from '../line/chart-notes.tsx'
import type { Measure } from '../measure.ts'
import { useMeasure } from '../use-measure.ts'
import { useWidth } from '../use-width.ts'
import { Explorer } from './explorer.tsx'
import type { FigureModel } from './model.ts'
import type { PictureProps } from './picture-frame.tsx'

/** What a chart is worked out from. */
export type PreparedFrom = Omit<ChartInput, 'text' | 'onOpen' | 'initialWidth'>

/** The room a chart is worked out for. */
export type Room = {
  readonly width: number
  readonly measure: Measure
}

/** A chart of our own drawing: pure preparation, then marks. */
export type OwnFigure<Model extends FigureModel> = {
  readonly prepare: (input: PreparedFrom, room: Room) => Model
  readonly Picture: ComponentType<PictureProps<Model>>
}

/** Before the container has been measured nothing is drawn, unless a first width is given: a browser measures before it paints. */
const UNMEASURED = 0

/** The chart that fills its container, made of a preparation and its marks. */
export function OwnChart<Model extends FigureModel>({
  figure,
  input: { text, onOpen, initialWidth, ...rest },
}: {
  readonly figure: OwnFigure<Model>
  readonly input: ChartInput
}): ReactNode {
  const { prepare, Picture } = figure
  const [container, width] = useWidth<HTMLDivElement>(initialWidth ?? UNMEASURED)
  const measure = useMeasure(container)
  const input = useSame(rest)
  const model = useMemo(
    () => (width === UNMEASURED ? undefined : prepare(input, { width, measure })),
    [prepare, input, width, measure],
  )
  return (
    <div ref={container} className="mc-figure" dir="ltr">
      {model !== undefined && (
        <>
          <Explorer model={model} onOpen={onOpen}>
            <Picture model={model} text={text} active />
          </Explorer>
          <ChartNotes notes={model.notes} direction={model.direction} />
        </>
      )}
    </div>
  )
}

/** The same chart as a still picture. */
export function stillPicture<Model extends FigureModel>(
  { prepare, Picture: Marks }: OwnFigure<Model>,
  { text, ...input }: ChartInput,
  room: Room,
): Picture {
  const model = prepare(input, room)
  const { width } = room
  const { height, notes } = model
  return { element: <Marks model={model} text={text} />, width, height, notes }
}

/** The same object as long as all its values are the same. */
function useSame<Values extends object>(values: Values): Values {
  const [kept, setKept] = useState(values)
  if (sameValues(kept, values)) return kept
  setKept(values)
  return values
}

function sameValues(a: object, b: object): boolean {
  const [one, other] = [Object.entries(a), Object.entries(b)]
  return one.length === other.length && other.every(([key, value]) => Reflect.get(a, key) === value)
}
