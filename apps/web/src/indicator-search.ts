import { type Period, parsePeriod } from '@marsad/model'
import { THEMES, type Theme } from './preferences.ts'
import type { SearchRecord, SearchValue } from './search-params.ts'

/** The views of an indicator, in the order of their tabs. The first is the default and is not written in an address. */
const VIEWS = ['graphique', 'tableau', 'carte', 'fiche', 'calcul'] as const
export type View = (typeof VIEWS)[number]

/** How a figure can be drawn. */
const DRAWINGS = [
  'ligne',
  'multiples',
  'barres',
  'points',
  'pentes',
  'empilees',
  'ecart',
  'rapport',
  'pyramide',
  'grille',
  'carte',
] as const
export type DrawnAs = (typeof DRAWINGS)[number]

/** How codes are shown in a table: names (default), codes, or both. */
export type Naming = 'code' | 'deux'

/** The state of an indicator page as its address keeps it; what is absent is the default. */
export type IndicatorSearch = {
  readonly vue?: Exclude<View, 'graphique'>
  /** How the chart is drawn when it is not the way that fits best. */
  readonly type?: DrawnAs
  readonly de?: Period
  readonly a?: Period
  /** Codes chosen per dimension; FREQ among them. */
  readonly d?: Readonly<Record<string, readonly string[]>>
  readonly src?: string
  /** Vintage: the figures as known once it was published. */
  readonly mil?: string
  /** Period of the calculation, of the map, and of charts that show one date. */
  readonly per?: Period
  /** The line that stands out, by the codes in which lines differ: `F.U`. */
  readonly ev?: string
  readonly aff?: Naming
}

const PARAMETERS = ['vue', 'type', 'de', 'a', 'd', 'src', 'mil', 'per', 'ev', 'aff'] as const

/**
 * What an address asks of an indicator page that cannot be read: parameters that do not exist, values that mean nothing.
 * Each as it was written.
 */
export function unreadIn(raw: SearchRecord): readonly string[] {
  const read: SearchRecord = readIndicatorSearch(raw)
  return Object.entries(raw).flatMap(([name, value]) => {
    if (!PARAMETERS.some((known) => known === name)) return [written(name, value)]
    const isDefault = name === 'vue' ? value === 'graphique' : name === 'aff' && value === 'nom'
    return read[name] !== undefined || isDefault || value === '' ? [] : [written(name, value)]
  })
}

function written(name: string, value: SearchValue): string {
  return typeof value === 'string' ? `${name}=${value}` : name
}

const CODE = /^[A-Za-z0-9_.:-]+$/

/** Reads the state from an address; what cannot be read is left out. Quarters are read as `2014-T1` too. */
export function readIndicatorSearch(raw: SearchRecord): IndicatorSearch {
  const vue = VIEWS.find((view) => view === raw.vue)
  const type = DRAWINGS.find((drawing) => drawing === raw.type)
  const de = periodIn(raw.de)
  const a = periodIn(raw.a)
  const per = periodIn(raw.per)
  const d = filtersIn(raw.d)
  const src = codeIn(raw.src)
  const mil = codeIn(raw.mil)
  const ev = codeIn(raw.ev)
  const aff = raw.aff === 'code' || raw.aff === 'deux' ? raw.aff : undefined
  return {
    ...(vue !== undefined && vue !== 'graphique' && { vue }),
    ...(type !== undefined && { type }),
    ...(de !== undefined && { de }),
    ...(a !== undefined && { a }),
    ...(d !== undefined && { d }),
    ...(src !== undefined && { src }),
    ...(mil !== undefined && { mil }),
    ...(per !== undefined && { per }),
    ...(ev !== undefined && { ev }),
    ...(aff !== undefined && { aff }),
  }
}

/** The state of an embedded figure: that of the page, and the appearance its site chose. */
export type EmbedSearch = IndicatorSearch & { readonly theme?: Theme }

/** Reads the state of an embedded figure from an address. */
export function readEmbedSearch(raw: SearchRecord): EmbedSearch {
  const theme = THEMES.find((one) => one === raw.theme)
  return { ...readIndicatorSearch(raw), ...(theme !== undefined && { theme }) }
}

function periodIn(value: SearchValue): Period | undefined {
  return typeof value === 'string'
    ? parsePeriod(value.replace(/^(\d{4})-T([1-4])$/, '$1-Q$2'))
    : undefined
}

function codeIn(value: SearchValue): string | undefined {
  return typeof value === 'string' && CODE.test(value) ? value : undefined
}

function filtersIn(value: SearchValue): IndicatorSearch['d'] {
  if (value === undefined || typeof value === 'string' || Array.isArray(value)) return undefined
  const entries = Object.entries(value).filter(([, codes]) => codes.length > 0)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
