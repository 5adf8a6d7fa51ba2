import type { IndicatorRecord, SeriesRecord } from '@marsad/api/client'

export type {
  Citation,
  Data,
  DimensionRecord,
  Due,
  IndicatorItem,
  IndicatorList,
  IndicatorRecord,
  Institutions,
  Latest,
  Lineage,
  ProblemDocument,
  SeriesList,
  SeriesOfFigures,
  SeriesRecord,
  SourceRecord,
  Themes,
  VintageReference,
  Vintages,
} from '@marsad/api/client'

/** What figures are of: an indicator or a base series. */
export type MeasureRecord = IndicatorRecord | SeriesRecord
