import type { ReactNode } from 'react'
import { type Fills, PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import { EndNames, type EndStarts } from '../line/end-names.tsx'
import { TimeAxis, ValueGrid, ValueTicks } from '../line/line-axes.tsx'
import { TimeGround } from '../line/time-ground.tsx'
import { BlockLegend } from '../marks/block-legend.tsx'
import type { DrawnLayer, StackedModel } from './model.ts'

/** The stacked shares as a picture. */
export function StackedPicture({ model, text, active }: PictureProps<StackedModel>): ReactNode {
  const { layers, letters, ends, legend, direction } = model
  const tones = new Map(layers.map(({ id, tone }) => [id, tone]))
  return (
    <PictureFrame
      model={model}
      text={text}
      active={active}
      name="mc-stacked"
      textures={layers.length}
    >
      {(fills) => (
        <>
          <ValueGrid model={model} />
          <TimeGround model={model} hatch={fills.hatch} />
          {layers.map((layer) => (
            <Layer key={layer.id} layer={layer} fills={fills} />
          ))}
          {letters.map(({ x, y, text: letter }) => (
            <text key={x} className="mc-text mc-small" x={x} y={y} textAnchor="middle">
              {letter}
            </text>
          ))}
          <ValueTicks model={model} />
          <TimeAxis model={model} />
          <EndNames ends={ends} tones={tones} starts={startsOf(layers)} />
          <BlockLegend
            legend={legend}
            direction={direction}
            keys={
              new Map(
                layers.map(({ id, tone, texture }) => [
                  id,
                  { tone, texture: fills.texture(texture) },
                ]),
              )
            }
          />
        </>
      )}
    </PictureFrame>
  )
}

function Layer({
  layer: { id, tone, texture, segments, area },
  fills,
}: {
  readonly layer: DrawnLayer
  readonly fills: Fills
}): ReactNode {
  const pattern = fills.texture(texture)
  return (
    <g className={`mc-series mc-${tone}`} data-series={id}>
      {area !== '' && <path className="mc-bar mc-part" d={area} />}
      {area !== '' && <path className="mc-texture" d={area} fill={pattern} />}
      {segments.map(({ period, box, hollow }) => (
        <g key={period}>
          <rect className={hollow ? 'mc-bar mc-part mc-hollow' : 'mc-bar mc-part'} {...box} />
          <rect className="mc-texture" fill={pattern} {...box} />
        </g>
      ))}
    </g>
  )
}

/** Names start from the middle of the last segments. */
function startsOf(layers: readonly DrawnLayer[]): EndStarts {
  return new Map(
    layers.flatMap(({ id, segments }) => {
      const box = segments.at(-1)?.box
      return box === undefined
        ? []
        : [[id, { x: box.x + box.width + 1, y: box.y + box.height / 2 }] as const]
    }),
  )
}
