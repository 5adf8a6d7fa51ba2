import { hc } from 'hono/client'
import type { Api } from './app.ts'

export type Client = ReturnType<typeof hc<Api>>

/** The typed client of the HTTP interface. */
export const createClient = (...args: Parameters<typeof hc>): Client => hc<Api>(...args)

export type {
  Availability,
  BreakRecord,
  Citation,
  Codelist,
  Codelists,
  Collection,
  Collections,
  Coverage,
  Data,
  DimensionRecord,
  Due,
  Geography,
  Glossary,
  IndicatorItem,
  IndicatorList,
  IndicatorRecord,
  Institution,
  Institutions,
  LabelsOf,
  Latest,
  Lineage,
  MeasureItem,
  Notice,
  Overview,
  ProblemDocument,
  Recent,
  Search,
  SeriesList,
  SeriesOfFigures,
  SeriesRecord,
  Source,
  SourceRecord,
  Sources,
  Term,
  Themes,
  Vintage,
  VintageRecord,
  VintageReference,
  Vintages,
} from './contract/answers.ts'
