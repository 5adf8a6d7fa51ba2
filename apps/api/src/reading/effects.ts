import { type SeriesKey, structureOf } from '@marsad/model'
import type { Submission } from '@marsad/store'
import { headTag, type Library, vintagesOf } from '../library.ts'
import { deriverOf } from '../production/submission/carry-out.ts'
import { type Effects, effectsOf } from '../production/submission/effects.ts'
import { vintageOf } from '../production/submission/submitted-figures.ts'
import { vintageBefore } from './changes.ts'
import { breakAnswers } from './figures.ts'
import { keptIfSmall } from './kept-if-small.ts'
import { namedMeasure } from './named-measure.ts'

type Effect = Effects['items'][number]

const MOST_AT_ONCE = 100

/**
 * Which published figures a submission moves, or has moved, as far as it is asked for, with the names of their codes. The
 * indicators and the counts are of all.
 */
export async function effectsAnswer(
  library: Library,
  one: Submission,
  asked: {
    readonly indicator?: string | undefined
    readonly limit?: number | undefined
    readonly offset?: number | undefined
  },
) {
  const { catalogue } = library
  const { items: all, counts } = await allEffects(library, one)
  const left = all.filter(
    ({ indicator }) => asked.indicator === undefined || indicator === asked.indicator,
  )
  const offset = asked.offset ?? 0
  const items = left.slice(offset, offset + (asked.limit ?? MOST_AT_ONCE))
  const shown = Map.groupBy(items, ({ indicator }) => indicator)
  const measures = [...Map.groupBy(all, ({ indicator }) => indicator)].flatMap(([id, effects]) => {
    const measure = catalogue.indicators.get(id)
    const [first] = effects
    if (measure === undefined || first === undefined) return []
    const structure = structureOf(measure)
    const keys = [first, ...(shown.get(id) ?? [])].map(
      ({ key }): SeriesKey => structure.map((name) => key[name] ?? ''),
    )
    const named = namedMeasure(catalogue, measure, { keys, decimals: measure.decimals })
    return [{ ...named, count: effects.length, first: itemOf(library, first) }]
  })
  return {
    items: items.map((item) => itemOf(library, item)),
    total: left.length,
    counts: { ...counts },
    measures,
    before: await vintageBefore(library, one),
    vintage: one.vintage === null ? null : vintageOf(one),
  }
}

function itemOf(library: Library, item: Effect) {
  const breaks = breakAnswers(library, [item.key.SOURCE ?? ''])
  return {
    ...item,
    key: { ...item.key },
    period: item.period as string,
    crossed: [...item.crossed],
    breakTitle: breaks.find(({ id }) => id === item.break)?.title ?? null,
  }
}

async function allEffects(library: Library, one: Submission): Promise<Effects> {
  const { catalogue, store } = library
  const tag = `${one.id} ${one.edition} ${await headTag(library)}`
  return await keptIfSmall(
    library,
    { name: 'effects', tag },
    {
      build: async () => {
        const engine = { catalogue, deriver: await deriverOf(library) }
        return await effectsOf(store, engine, one, await vintagesOf(library))
      },
      size: ({ items }) => items.length,
    },
  )
}
