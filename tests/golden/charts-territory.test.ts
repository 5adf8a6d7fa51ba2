import { CHART_TYPES, type ChartId, chartWords } from '@marsad/charts'
import { FIGURE_CASES, moveTo } from '@marsad/charts/gallery'
import { describe, expect, it } from 'vitest'
import { GEOGRAPHY } from './geography.ts'

type Model = Parameters<typeof moveTo>[0]
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

/** The model behind the picture of a case. */
function modelOf(id: string, language: 'fr' | 'ar', width: number): Model {
  const one = FIGURE_CASES.find((known) => known.id === id)
  const type = CHART_TYPES.find((known) => known.id === one?.type)
  if (one === undefined || type === undefined) throw new Error(`there is no case ${id}`)
  const words = chartWords(language, one.decimals)
  const text = { title: id, description: id }
  const input = { ...one.input(language, GEOGRAPHY), decimals: one.decimals, words, text }
  const { element } = type.picture(input, width)
  return (element.props as { model: Model }).model
}

/** The stops that arrows alone lead to from one of them. */
function reached(model: Model, from: number): number {
  const known = new Set([from])
  const waiting = [from]
  for (let stop = waiting.shift(); stop !== undefined; stop = waiting.shift()) {
    for (const key of ARROWS) {
      const to = moveTo(model, { track: 0, stop }, key)?.stop
      if (to !== undefined && !known.has(to)) {
        known.add(to)
        waiting.push(to)
      }
    }
  }
  return known.size
}

describe.each(['tiles', 'map'] satisfies ChartId[])('%s of Morocco', (type) => {
  it.each(['census', 'southern-group'])(
    'is read whole by arrows from any territory: %s',
    (name) => {
      for (const language of ['fr', 'ar'] as const) {
        for (const width of [320, 820]) {
          const model = modelOf(`${type}-${name}`, language, width)
          const stops = model.tracks[0]?.stops.length ?? 0
          expect(stops).toBe(name === 'census' ? 12 : 10)
          for (let from = 0; from < stops; from += 1) expect(reached(model, from)).toBe(stops)
        }
      }
    },
  )
})
