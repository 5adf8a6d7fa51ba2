import type { ReactNode } from 'react'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import type { Legend } from '../legend.ts'
import { PlacedLabel } from '../marks/placed-label.tsx'
import type { DrawnTile, MapModel, TilesModel } from './model.ts'

/** The map as a picture. */
export function MapPicture({ model, text, active }: PictureProps<MapModel>): ReactNode {
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-map">
      {({ hatch }) => (
        <>
          <ClassLegend model={model} hatch={hatch} />
          {model.areas.map(({ id, path, shade, hollow }) => (
            <path
              key={id}
              className={`mc-area ${shade === undefined ? 'mc-band' : `mc-seq-${shade}`}${hollow ? ' mc-uncertain' : ''}`}
              d={path}
              data-area={id}
              {...(shade === undefined ? { fill: hatch } : {})}
            />
          ))}
          {model.labels.map((label) => (
            <PlacedLabel
              key={`${label.x} ${label.y}`}
              label={label}
              className="mc-text mc-map-label mc-heavy mc-letter"
            />
          ))}
          {model.empty && <EmptyGround model={model} hatch={hatch} />}
        </>
      )}
    </PictureFrame>
  )
}

/** The grid of tiles as a picture. */
export function TilesPicture({ model, text, active }: PictureProps<TilesModel>): ReactNode {
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-tiles">
      {({ hatch }) => (
        <>
          <ClassLegend model={model} hatch={hatch} />
          {model.tiles.map((tile) => (
            <TileMark key={tile.id} tile={tile} hatch={hatch} />
          ))}
          {model.empty && model.tiles.length === 0 && <EmptyGround model={model} hatch={hatch} />}
        </>
      )}
    </PictureFrame>
  )
}

function EmptyGround({
  model: { width, height },
  hatch,
}: {
  readonly model: { readonly width: number; readonly height: number }
  readonly hatch: string
}): ReactNode {
  return <rect className="mc-band" width={width} height={height} fill={hatch} />
}

function TileMark({
  tile: { id, box, shade, missing, hollow, name, figure, bar },
  hatch,
}: {
  readonly tile: DrawnTile
  readonly hatch: string
}): ReactNode {
  const fill = shade === undefined ? 'mc-plain' : `mc-seq-${shade}`
  return (
    <g className={`mc-tile${shade === undefined ? '' : ` mc-on-${shade}`}`} data-area={id}>
      <rect
        className={`mc-area ${missing ? 'mc-band' : fill}${hollow ? ' mc-uncertain' : ''}`}
        {...box}
        {...(missing ? { fill: hatch } : {})}
      />
      {bar !== undefined && <rect className="mc-accent mc-bar" {...bar} />}
      {name.map((label) => (
        <PlacedLabel key={label.y} label={label} className="mc-text mc-small mc-tile-text" />
      ))}
      <PlacedLabel label={figure} className="mc-text mc-tile-text mc-heavy" />
    </g>
  )
}

function ClassLegend({
  model,
  hatch,
}: {
  readonly model: {
    readonly legend: Legend
    readonly shades: MapModel['shades']
    readonly direction: 'ltr' | 'rtl'
  }
  readonly hatch: string
}): ReactNode {
  const anchor = model.direction === 'rtl' ? 'end' : 'start'
  return model.legend.items.map(({ id, lines, keyX, keyY, textX, baselines }) => {
    const shade = model.shades.find((one) => one.id === id)?.shade
    return (
      <g key={id}>
        <rect
          className={`mc-area ${shade === undefined ? 'mc-band' : `mc-seq-${shade}`}`}
          x={keyX - 8}
          y={keyY - 6}
          width={16}
          height={12}
          {...(shade === undefined ? { fill: hatch } : {})}
        />
        {lines.map((line, index) => (
          <text
            key={line}
            className="mc-text mc-value"
            x={textX}
            y={baselines[index]}
            textAnchor={anchor}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}
