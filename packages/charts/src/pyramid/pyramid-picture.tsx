import type { ReactNode } from 'react'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import type { PyramidBar, PyramidModel } from './model.ts'

/** The pyramid as a picture. */
export function PyramidPicture({ model, text, active }: PictureProps<PyramidModel>): ReactNode {
  const { heads, ages, bars, outline, ticks, zeros, top, bottom, lineHeight, empty } = model
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-pyramid" textures={2}>
      {({ hatch, texture }) => (
        <>
          {empty && bars.length === 0 && (
            <rect className="mc-band" width={model.width} height={bottom} fill={hatch} />
          )}
          {bars.map((bar) => (
            <Bar key={bar.id} bar={bar} hatch={hatch} texture={texture} />
          ))}
          {outline !== '' && <path className="mc-outline" d={outline} />}
          {zeros.map((x) => (
            <line key={x} className="mc-zero" x1={x} x2={x} y1={top} y2={bottom} />
          ))}
          {ticks.map(({ x, text: label }) => (
            <g key={x}>
              <line className="mc-stroke" x1={x} x2={x} y1={bottom} y2={bottom + 5} />
              {label !== undefined && (
                <text
                  className="mc-text mc-tick"
                  x={x}
                  y={bottom + 4 + lineHeight}
                  textAnchor="middle"
                >
                  {label}
                </text>
              )}
            </g>
          ))}
          {ages.map(({ text: age, x, y }) => (
            <text key={y} className="mc-text mc-tick" x={x} y={y} textAnchor="middle">
              {age}
            </text>
          ))}
          {heads.map(({ text: head, tone, x, y, anchor }) => (
            <g key={anchor} className={`mc-${tone ?? 'other'}`}>
              <text
                className={tone === undefined ? 'mc-text' : 'mc-text mc-name'}
                x={x}
                y={y}
                textAnchor={anchor}
              >
                {head}
              </text>
            </g>
          ))}
        </>
      )}
    </PictureFrame>
  )
}

function Bar({
  bar: { tone, box, missing, hollow, figure },
  hatch,
  texture,
}: {
  readonly bar: PyramidBar
  readonly hatch: string
  readonly texture: (index: number) => string
}): ReactNode {
  return (
    <g className={`mc-series mc-${tone}`}>
      {missing ? (
        <rect className="mc-band" {...box} fill={hatch} />
      ) : (
        <>
          <rect className={hollow ? 'mc-bar mc-part mc-hollow' : 'mc-bar mc-part'} {...box} />
          <rect className="mc-texture" {...box} fill={texture(tone === 'sex-f' ? 1 : 0)} />
        </>
      )}
      {figure !== undefined && (
        <text
          className={missing ? 'mc-text' : 'mc-text mc-value'}
          x={figure.x}
          y={figure.y}
          textAnchor={figure.anchor}
        >
          {figure.text}
        </text>
      )}
    </g>
  )
}
