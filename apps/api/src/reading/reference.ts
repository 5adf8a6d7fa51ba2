import { Problem } from '@marsad/model'
import type { Library } from '../library.ts'
import { measuresOf } from './measure-items.ts'
import { summaryOf } from './summary.ts'

/** The themes in order, with how many of their indicators have figures. */
export async function themeList(library: Library) {
  const { catalogue } = library
  const items = await Promise.all(
    [...catalogue.themes.values()].map(async (theme) => {
      const own = [...catalogue.indicators.values()].filter((one) => one.theme === theme.id)
      const summaries = await Promise.all(own.map((one) => summaryOf(library, one)))
      return {
        id: theme.id,
        title: theme.title,
        order: theme.order,
        decentWorkElement: theme.decentWorkElement ?? null,
        indicators: own.length,
        withData: summaries.filter((one) => one.coverage.observations > 0).length,
      }
    }),
  )
  return { items: items.sort((a, b) => a.order - b.order), total: items.length }
}

/** Every codelist by name. */
export function codelistList(library: Library) {
  const items = [...library.catalogue.codelists.values()].map(({ id, title, standard, codes }) => ({
    id,
    title,
    standard,
    codes: codes.size,
    dimensions: dimensionsOver(library, id).length,
  }))
  return { items, total: items.length }
}

/** One codelist, its codes in the order people read them. @throws Problem `not-found` */
export function codelistRecord(library: Library, id: string) {
  const { catalogue } = library
  const codelist = catalogue.codelists.get(id)
  if (codelist === undefined) {
    throw new Problem('not-found', 'not_found', `The catalogue has no codelist "${id}".`)
  }
  return {
    id,
    title: codelist.title,
    standard: codelist.standard,
    note: codelist.note ?? null,
    total: codelist.totalCode,
    codes: [...codelist.codes.values()]
      .sort((a, b) => a.order - b.order)
      .map((code) => ({
        id: code.id,
        title: code.labels,
        parent: code.parent ?? null,
        residual: code.residual,
        aggregate: code.aggregate,
        members: [...code.members],
        attributes: { ...code.attributes },
      })),
    partitions: [...codelist.partitions].map(([name, codes]) => ({
      id: name,
      codes: [...codes],
      total: codelist.partitionTotals[name] ?? codelist.totalCode,
      preferred: codelist.defaultPartition === name,
    })),
    usedBy: dimensionsOver(library, id).map((dimension) => ({
      id: dimension.id,
      title: dimension.title,
      measures: measuresOf(catalogue)
        .filter((measure) => measure.dimensions.includes(dimension.id))
        .map((measure) => ({ id: measure.id, type: measure.type, title: measure.title })),
    })),
  }
}

/** The dimensions whose codes are those of a codelist. */
function dimensionsOver({ catalogue }: Library, codelist: string) {
  return [...catalogue.dimensions.values()].filter((one) => one.codelist === codelist)
}
