/** The row of the given workbook in which its columns are named for the machine; the row above names them for people. */
export const HEAD_ROW = 4

/** Names of what the identity sheet says, in its last column. */
export const IDENTITY = {
  mark: 'MARSAD_TEMPLATE',
  collection: 'COLLECTION',
  institution: 'INSTITUTION',
  period: 'TIME_PERIOD',
  language: 'LANGUAGE',
  version: 'TEMPLATE_VERSION',
  population: 'POPULATION',
  referenceDate: 'REF_DATE',
  revision: 'REVISION',
} as const
