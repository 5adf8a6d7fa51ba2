import { type Period, parsePeriod } from '@marsad/model'
import type { SearchRecord, SearchValue } from './search-params.ts'

/** The views of an indicator, in the order of their tabs. The first is the default and is not written in an address. */
const VIEWS = ['graphique', 'tableau', 'fiche', 'calcul'] as const
export type View = (typeof VIEWS)[number]

/** How a figure can be drawn. */
const DRAWINGS = ['ligne', 'barres'] as const
type DrawnAs = (typeof DRAWINGS)[number]

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
  /** Period of the calculation. */
  readonly per?: Period
  readonly aff?: Naming
}

const CODE = /^[A-Za-z0-9_.-]+$/

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
    ...(aff !== undefined && { aff }),
  }
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

/** The state of the catalogue page. */
export type CatalogueSearch = {
  readonly q?: string
  readonly theme?: string
  readonly institution?: string
  readonly donnees?: 'oui' | 'non'
}

/** Reads the state of the catalogue from an address. */
export function readCatalogueSearch(raw: SearchRecord): CatalogueSearch {
  const q = typeof raw.q === 'string' ? raw.q.trim() : ''
  const theme = codeIn(raw.theme)
  const institution = codeIn(raw.institution)
  const donnees = raw.donnees === 'oui' || raw.donnees === 'non' ? raw.donnees : undefined
  return {
    ...(q !== '' && { q }),
    ...(theme !== undefined && { theme }),
    ...(institution !== undefined && { institution }),
    ...(donnees !== undefined && { donnees }),
  }
}
