import { type SeriesKey, structureOf } from '@marsad/model'
import type { Submission } from '@marsad/store'
import { type Library, vintagesOf } from '../library.ts'
import { deriverOf } from '../production/submission/carry-out.ts'
import { effectsOf } from '../production/submission/effects.ts'
import { vintageOf } from '../production/submission/submitted-figures.ts'
import { vintageBefore } from './changes.ts'
import { breakAnswers } from './figures.ts'
import { namedMeasure } from './named-measure.ts'

/** Which published figures a submission moves, or has moved, with the names of their codes. */
export async function effectsAnswer(library: Library, one: Submission) {
  const { catalogue, store } = library
  const engine = { catalogue, deriver: await deriverOf(library) }
  const { items, counts } = await effectsOf(store, engine, one, await vintagesOf(library))
  const measures = [...Map.groupBy(items, ({ indicator }) => indicator)].flatMap(
    ([id, effects]) => {
      const measure = catalogue.indicators.get(id)
      if (measure === undefined) return []
      const structure = structureOf(measure)
      const keys = effects.map(({ key }): SeriesKey => structure.map((name) => key[name] ?? ''))
      return [namedMeasure(catalogue, measure, { keys, decimals: measure.decimals })]
    },
  )
  return {
    items: items.map((item) => ({
      ...item,
      key: { ...item.key },
      period: item.period as string,
      crossed: [...item.crossed],
      breakTitle:
        breakAnswers(library, [item.key.SOURCE ?? '']).find(({ id }) => id === item.break)?.title ??
        null,
    })),
    total: items.length,
    counts: { ...counts },
    measures,
    before: await vintageBefore(library, one),
    vintage: one.vintage === null ? null : vintageOf(one),
  }
}
