import type { Extract } from '@marsad/exchange'
import { translate } from '@marsad/language'
import { type Labels, type Language, labelIn, type ObsStatus } from '@marsad/model'
import type { Library } from '../library.ts'
import { codelistOf } from './data-request.ts'
import { breakAnswers, type Figures } from './figures.ts'
import { formulaText } from './records.ts'

/** A selection of figures as the readable formats want it, in one language. */
export function extractOf(
  library: Library,
  figures: Figures,
  language: Language,
  address: string,
): Extract {
  const { catalogue } = library
  const { measure, structure } = figures
  const unit = catalogue.codelists.get('UNIT_MEASURE')?.codes.get(measure.unit)
  const vintageIds = new Map(figures.vintages.map((one) => [one.sequence, one.id]))
  return {
    language,
    fileName: fileName(figures, language),
    dimensions: structure.map((dimension) => ({
      id: dimension,
      title: titleOf(library, dimension),
      labels: labelsOf(library, dimension),
    })),
    rows: figures.lines.flatMap((line) =>
      line.observations.map((one) => ({
        key: line.key,
        period: one.period,
        value: one.value,
        status: statusWithBreaks(line, one),
        basis: one.basis,
        vintage: vintageIds.get(one.vintage) ?? '',
      })),
    ),
    statusLabels: labelsOf(library, 'OBS_STATUS'),
    unit: { id: measure.unit, title: unit?.labels ?? { fr: measure.unit } },
    unitMult: measure.unitMult,
    words: wordsIn(language),
    metadata: metadataOf(library, figures, language, frozen(address, figures)),
    notes: notesOf(library, figures, language),
  }
}

/** Of several qualifiers a file has room for one: at the first figure after a break, the break wins. */
function statusWithBreaks(
  { breaks }: Figures['lines'][number],
  { period, status }: Figures['lines'][number]['observations'][number],
): ObsStatus {
  return breaks.some(({ before }) => before === period) ? 'B' : status
}

function titleOf(library: Library, dimension: string): Labels {
  const { catalogue } = library
  if (dimension === 'SOURCE') return { fr: 'Source', ar: 'المصدر', en: 'Source' }
  const codelist = codelistOf(catalogue, dimension)
  return catalogue.dimensions.get(dimension)?.title ?? codelist?.title ?? { fr: dimension }
}

function labelsOf(library: Library, dimension: string): ReadonlyMap<string, Labels> {
  const { catalogue } = library
  if (dimension === 'SOURCE') {
    return new Map([...catalogue.sources].map(([id, source]) => [id, source.title]))
  }
  const codelist = catalogue.codelists.get(dimension) ?? codelistOf(catalogue, dimension)
  return new Map([...(codelist?.codes ?? [])].map(([id, code]) => [id, code.labels]))
}

/** `UNEMPLOYMENT_RATE_2006-2025_milHCP_ENE_2025_fr`: what, when, the newest publication in it, in which language. */
function fileName(figures: Figures, language: Language): string {
  const periods = figures.lines.flatMap((line) => line.observations.map((one) => one.period)).sort()
  const [first, last] = [periods[0], periods.at(-1)]
  const span = first === undefined ? [] : first === last ? [first] : [`${first}-${last}`]
  const known = knownAt(figures)
  const vintage = known === undefined ? [] : [`mil${known}`]
  return [figures.measure.id, ...span, ...vintage, language].join('_').replaceAll('/', '-')
}

/** The publication as of which the figures are known: the one asked for, else the newest that brought one of them. */
function knownAt({ asOf, vintages }: Figures): string | undefined {
  return (asOf.asked === undefined ? vintages.at(-1) : asOf.vintage)?.id
}

/** The address that keeps giving these figures. */
function frozen(address: string, figures: Figures): string {
  const known = knownAt(figures)
  const url = new URL(address)
  if (known === undefined || url.searchParams.has('asOf')) return address
  return `${address}${url.search === '' ? '?' : '&'}asOf=${encodeURIComponent(known)}`
}

function wordsIn(language: Language): Extract['words'] {
  const say = translate(language)
  return {
    period: say('extract.period'),
    value: say('extract.value'),
    status: say('extract.status'),
    unit: say('extract.unit'),
    basis: say('extract.basis'),
    derived: say('extract.derived'),
    reported: say('extract.reported'),
    vintage: say('extract.vintage'),
    sheets: {
      data: say('extract.sheet.data'),
      metadata: say('extract.sheet.metadata'),
      notes: say('extract.sheet.notes'),
    },
  }
}

function metadataOf(
  library: Library,
  figures: Figures,
  language: Language,
  address: string,
): Extract['metadata'] {
  const { catalogue } = library
  const { measure } = figures
  const say = translate(language)
  const text = (labels: Labels): string => labelIn(labels, language).text
  const expression = measure.type === 'indicator' ? measure.formulas.at(-1)?.expression : undefined
  const sources = sourcesOf(figures).flatMap((id) => catalogue.sources.get(id) ?? [])
  return [
    [say('extract.title'), text(measure.title)],
    [say('extract.code'), measure.id],
    ...(measure.type === 'indicator'
      ? [[say('extract.definition'), text(measure.definition)] as const]
      : []),
    ...(expression === undefined
      ? []
      : [[say('extract.formula'), text(formulaText(library, expression))] as const]),
    ...sources.flatMap((source) => [
      [
        say('extract.source'),
        `${source.attribution}. ${text(source.title)} (${source.id})`,
      ] as const,
      [say('extract.population'), text(source.population)] as const,
      [say('extract.terms'), text(source.terms)] as const,
    ]),
    [say('extract.asof'), knownAt(figures) ?? ''],
    [say('extract.address'), address],
  ]
}

function notesOf(library: Library, figures: Figures, language: Language): readonly string[] {
  const { catalogue } = library
  const text = (labels: Labels): string => labelIn(labels, language).text
  const say = translate(language)
  const sources = sourcesOf(figures)
  return [
    say('extract.unrounded'),
    ...(figures.measure.note === undefined ? [] : [text(figures.measure.note)]),
    ...sources.flatMap((id) => {
      const source = catalogue.sources.get(id)
      return source === undefined
        ? []
        : [`${id} · ${say('extract.limits')}: ${text(source.limits)}`]
    }),
    ...breakAnswers(library, sources).map(
      (one) =>
        `${one.source} · ${say('extract.break')} (${Object.values(one.fromPeriod)[0] ?? ''}): ${text(one.title)}`,
    ),
    ...figures.vintages.map((one) => `${say('extract.vintage')} ${one.id}: ${one.title}`),
  ]
}

function sourcesOf(figures: Figures): readonly string[] {
  const at = figures.structure.indexOf('SOURCE')
  return [...new Set(figures.lines.map((line) => line.key[at] ?? ''))]
}
