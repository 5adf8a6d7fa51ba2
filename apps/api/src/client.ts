import { hc } from 'hono/client'
import type { Api } from './app.ts'

export type Client = ReturnType<typeof hc<Api>>

/** The typed client of the HTTP interface. */
export const createClient = (...args: Parameters<typeof hc>): Client => hc<Api>(...args)

export type {
  Availability,
  BreakRecord,
  Citation,
  Coverage,
  Data,
  DimensionRecord,
  Due,
  Geography,
  IndicatorItem,
  IndicatorList,
  IndicatorRecord,
  Institutions,
  LabelsOf,
  Latest,
  Lineage,
  Notice,
  ProblemDocument,
  Recent,
  Search,
  SeriesList,
  SeriesOfFigures,
  SeriesRecord,
  SourceRecord,
  Themes,
  VintageRecord,
  VintageReference,
  Vintages,
} from './contract/answers.ts'
