import { type ObsStatus, type Period, parsePeriod } from '@marsad/model'
import type { ChartPoint } from '../chart-series.ts'

/** Points from the text of periods and values; a text value is a status before its figure (`P 13.1`), null is missing. */
export function pointsOf(
  figures: Readonly<Record<string, number | string | null>>,
  reasons: Readonly<Record<string, string>> = {},
): readonly ChartPoint[] {
  return Object.entries(figures).map(([text, figure]) => {
    const [status = 'A', number = ''] = typeof figure === 'string' ? figure.split(' ') : []
    const value = typeof figure === 'string' ? Number(number) : figure
    const reason = reasons[text]
    return {
      period: periodOf(text),
      value,
      status: figure === null ? 'O' : (status as ObsStatus),
      basis: 'R',
      ...(reason === undefined ? {} : { reason }),
    }
  })
}

function periodOf(text: string): Period {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(`${text} is no period`)
  return period
}

/*
 * Unemployment rate, 15 years and over, Morocco, per cent, annual mean. HCP, national employment survey.
 * 2000: "Marché du travail au Maroc entre 2000 et 2014" (maghress.com/fr/lopinion/48882). 2006-2025: the annual notes
 * "Situation du marché du travail", each year from the note of the year after where it is restated there
 * (2016 from the note of February 2018, 2018 from that of February 2020, 2025 from that of February 2026:
 * librentreprise.ma/?p=29601). The rows are in data/figures/HCP_ENE.csv.
 */
const YEARS = [
  2000, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020,
  2021, 2022, 2023, 2024, 2025,
]
const TOTAL = [
  13.4, 9.7, 9.8, 9.6, 9.1, 9.1, 8.9, 9.0, 9.2, 9.9, 9.7, 9.9, 10.2, 9.5, 9.2, 11.9, 12.3, 11.8,
  13.0, 13.3, 13.0,
]
const URBAN = [
  21.4, 15.5, 15.4, 14.7, 13.8, 13.7, 13.4, 13.4, 14.0, 14.8, 14.6, 14.2, 14.7, 13.8, 12.9, 15.8,
  16.9, 15.8, 16.8, 16.9, 16.4,
]
const RURAL = [
  5.0, 3.7, 3.8, 4.0, 4.0, 3.9, 3.9, 4.0, 3.8, 4.2, 4.1, 4.0, 4.0, 3.6, 3.7, 5.9, 5.0, 5.2, 6.3,
  6.8, 6.6,
]

function yearly(values: readonly number[]): readonly ChartPoint[] {
  return pointsOf(Object.fromEntries(YEARS.map((year, index) => [year, values[index] ?? null])))
}

/** Unemployment rate by place of residence. */
export const UNEMPLOYMENT = { total: yearly(TOTAL), urban: yearly(URBAN), rural: yearly(RURAL) }

/** Unemployment rate by sex, same source and notes; no figure of either for 2022, none of men for 2017. */
export const BY_SEX = {
  women: pointsOf({
    2017: 14.7,
    2018: 14.0,
    2019: 13.5,
    2020: 16.2,
    2021: 16.8,
    2023: 18.3,
    2024: 19.4,
    2025: 20.5,
  }),
  men: pointsOf({
    2018: 8.4,
    2019: 7.8,
    2020: 10.7,
    2021: 10.9,
    2023: 11.5,
    2024: 11.6,
    2025: 10.8,
  }),
}

/** Quarterly unemployment rate, same source; the quarters that are absent were not found. */
export const QUARTERLY = pointsOf({
  '2020-Q1': 10.5,
  '2020-Q2': 12.3,
  '2020-Q3': 12.7,
  '2021-Q1': 12.5,
  '2021-Q2': 12.8,
  '2021-Q3': 11.8,
  '2022-Q1': 12.1,
  '2022-Q3': 11.4,
  '2023-Q1': 12.9,
  '2023-Q2': 12.4,
  '2023-Q3': 13.5,
  '2023-Q4': 13.3,
  '2024-Q1': 13.7,
  '2024-Q2': 13.1,
  '2024-Q3': 13.6,
  '2024-Q4': 12.9,
  '2025-Q1': 13.3,
  '2025-Q2': 12.8,
  '2025-Q3': 13.1,
})

/** Remittances received, billion dirhams. Office des Changes, foreign-trade indicators of January 2025, as reported; 2024 provisional. */
export const REMITTANCES = pointsOf({
  2020: 68.14,
  2021: 95.48,
  2022: 110.7,
  2023: 115.26,
  2024: 'P 117.7',
})

/** Unemployment rate in 2025 by age, same note of February 2026. */
export const BY_AGE = { Y15T24: 37.2, Y25T34: 20.9, Y35T44: 7.2, Y_GE45: 3.6, _T: 13.0 }

/** Change in the number of unemployed on the year before, thousands, rural, annual notes of HCP. */
export const RURAL_CHANGE = {
  2013: -4,
  2014: 23,
  2015: -9,
  2018: -23,
  2019: 3,
  2020: 98,
  2021: -41,
  2023: 40,
  2024: 15,
  2025: -8,
}

/** Unemployment rate by region, third quarter of 2025, HCP note as reported (atlasinfo.fr); the other regions were not found. */
export const BY_REGION: Readonly<Record<string, number>> = {
  MA01: 8.6,
  MA02: 21.2,
  MA03: 15.3,
  MA06: 15.1,
  MA07: 8.7,
  MA09: 9.9,
  MA_SUD: 21.4,
}
