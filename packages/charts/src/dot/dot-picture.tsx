import type { ReactNode } from 'react'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import { PairMark } from '../marks/pair-mark.tsx'
import { PlacedLabel } from '../marks/placed-label.tsx'
import type { DotModel, DotRow } from './model.ts'

/** Rows of two dots as a picture. */
export function DotPicture({ model, text, active }: PictureProps<DotModel>): ReactNode {
  const { rows, legend, keys, asideHead, ticks, axis, axisY, zero, top, lineHeight } = model
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-dots">
      {({ hatch }) => (
        <>
          {model.empty && (
            <rect
              className="mc-band"
              y={top}
              width={model.width}
              height={Math.max(0, axisY - top)}
              fill={hatch}
            />
          )}
          {legend.items.map(({ id, lines, keyX, keyY, textX, baselines }) => {
            const key = keys.find((one) => one.id === id)
            return (
              <g key={id} className={`mc-key mc-${key?.tone ?? 'other'}`}>
                <PairMark shape={key?.shape ?? 'circle'} x={keyX} y={keyY} hollow={false} />
                {lines.map((line, index) => (
                  <text
                    key={line}
                    className="mc-text mc-value"
                    x={textX}
                    y={baselines[index]}
                    textAnchor={model.direction === 'rtl' ? 'end' : 'start'}
                  >
                    {line}
                  </text>
                ))}
              </g>
            )
          })}
          {asideHead !== undefined && <PlacedLabel label={asideHead} className="mc-text" />}
          {zero.map((piece) => (
            <line
              key={piece.top}
              className="mc-zero"
              x1={piece.x}
              x2={piece.x}
              y1={piece.top}
              y2={piece.bottom}
            />
          ))}
          {rows.map((row) => (
            <Row key={row.id} row={row} width={model.width} />
          ))}
          <line className="mc-gridline" x1={axis[0]} x2={axis[1]} y1={axisY} y2={axisY} />
          {ticks.map(({ x, text: label }) => (
            <g key={x}>
              <line className="mc-stroke" x1={x} x2={x} y1={axisY} y2={axisY + 5} />
              {label !== undefined && (
                <text
                  className="mc-text mc-tick"
                  x={x}
                  y={axisY + 4 + lineHeight}
                  textAnchor="middle"
                >
                  {label}
                </text>
              )}
            </g>
          ))}
        </>
      )}
    </PictureFrame>
  )
}

function Row({ row, width }: { readonly row: DotRow; readonly width: number }): ReactNode {
  const { name, dots, link, aside, box, rule, total } = row
  const y = dots[0]?.y ?? 0
  const bottom = box.y + box.height
  return (
    <g className={total ? 'mc-dot-row mc-heavy' : 'mc-dot-row'}>
      {rule && <line className="mc-row-rule" x2={width} y1={bottom} y2={bottom} />}
      {name.map((label) => (
        <PlacedLabel key={label.y} label={label} className="mc-text mc-row-name" />
      ))}
      {link !== undefined && <line className="mc-link" x1={link[0]} x2={link[1]} y1={y} y2={y} />}
      {dots.map((dot) => (
        <g key={dot.figure.anchor} className={`mc-series mc-${dot.tone}`}>
          {dot.interval !== undefined && (
            <path
              className="mc-whisker"
              d={`M${dot.interval[0]} ${y - 4}v8M${dot.interval[1]} ${y - 4}v8M${dot.interval[0]} ${y}H${dot.interval[1]}`}
            />
          )}
          <PairMark shape={dot.shape} x={dot.x} y={dot.y} hollow={dot.hollow} />
          <PlacedLabel label={dot.figure} className="mc-text mc-value" />
        </g>
      ))}
      <PlacedLabel
        label={aside}
        className={dots.length < 2 ? 'mc-text' : 'mc-text mc-row-name mc-heavy'}
      />
    </g>
  )
}
