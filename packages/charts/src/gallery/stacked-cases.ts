import type { ChartSeries } from '../chart-series.ts'
import type { ColourRole } from '../colour.ts'
import type { FigureCase } from './figure-case.ts'
import { at } from './figure-case.ts'
import { pointsOf } from './figures.ts'
import { EMPTY, type GalleryLanguage, LONG, surveyBreak } from './names.ts'
import { SECTORS } from './shares.ts'

const SECTOR_NAMES = {
  AGR: { fr: 'Agriculture', ar: 'الفلاحة', en: 'Agriculture' },
  IND_CON: {
    fr: 'Industrie et construction',
    ar: 'الصناعة والبناء',
    en: 'Industry and construction',
  },
  SER: { fr: 'Services', ar: 'الخدمات', en: 'Services' },
} as const
const SECTOR_COLOURS = { AGR: 'cat-3', IND_CON: 'cat-2', SER: 'cat-1' } as const

/** Sectors from a year on; `change` turns a year into a missing or flagged figure. */
function sectors(
  language: GalleryLanguage,
  from: number,
  change: (sector: string, year: number, value: number) => number | string | null = (
    _,
    __,
    value,
  ) => `E ${value}`,
): readonly ChartSeries[] {
  return (['AGR', 'IND_CON', 'SER'] as const).map((id) => ({
    id,
    label: SECTOR_NAMES[id][language],
    colour: SECTOR_COLOURS[id],
    points: pointsOf(
      Object.fromEntries(
        SECTORS[id].flatMap((value, index) =>
          1991 + index < from ? [] : [[1991 + index, change(id, 1991 + index, value)]],
        ),
      ),
      id === 'AGR' ? { 2016: EMPTY[language] } : {},
    ),
  }))
}

const ROLES: readonly ColourRole[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'other']

/** Stacked shares on real figures, then on awkward ones. */
export const STACKED_CASES: readonly FigureCase[] = [
  {
    id: 'stacked-employment-by-sector',
    type: 'stacked',
    title: {
      fr: 'Répartition de l’emploi par secteur, Maroc, 1991–2023, en %',
      ar: 'توزيع التشغيل حسب القطاع، المغرب، 1991–2023، %',
      en: 'Employment by sector, Morocco, 1991–2023, %',
    },
    decimals: 1,
    input: (language) => ({ series: sectors(language, 1991), quantity: 'share' }),
  },
  {
    id: 'stacked-gaps-and-flags',
    type: 'stacked',
    title: {
      fr: 'Trou, rupture, provisoire',
      ar: 'نقص وانقطاع ومؤقت',
      en: 'Gap, break, provisional',
    },
    decimals: 1,
    input: (language) => ({
      series: sectors(language, 2012, (sector, year, value) =>
        year === 2016 && sector === 'AGR'
          ? null
          : year === 2014
            ? null
            : year === 2023
              ? `P ${value}`
              : value,
      ),
      breaks: surveyBreak(language),
      quantity: 'share',
    }),
  },
  {
    id: 'stacked-one-point',
    type: 'stacked',
    title: { fr: 'Une seule année', ar: 'سنة واحدة', en: 'A single year' },
    decimals: 1,
    input: (language) => ({
      series: sectors(language, 2023, (_, __, value) => value),
      quantity: 'share',
    }),
  },
  {
    id: 'stacked-all-missing',
    type: 'stacked',
    title: { fr: 'Tout manque', ar: 'كل المعطيات ناقصة', en: 'Everything is missing' },
    decimals: 1,
    input: (language) => ({ series: sectors(language, 2020, () => null), quantity: 'share' }),
  },
  {
    id: 'stacked-long-labels',
    type: 'stacked',
    title: { fr: 'Libellés arabes longs', ar: 'تسميات طويلة', en: 'Long Arabic labels' },
    decimals: 0,
    input: () => ({
      quantity: 'share',
      series: [...LONG, 'غير مصرح به'].map((label, index) => ({
        id: `L${index}`,
        label,
        colour: ROLES[index] ?? 'cat-5',
        points: pointsOf(
          Object.fromEntries(
            Array.from({ length: 8 }, (_, year) => [2017 + year, [50, 25, 15, 8, 2][index] ?? 0]),
          ),
        ),
      })),
    }),
  },
  {
    id: 'stacked-three-hundred-periods',
    type: 'stacked',
    title: {
      fr: 'Trois cents mois, sans trou : des aires',
      ar: 'ثلاثمائة شهر بلا نقص: مساحات',
      en: 'Three hundred months without a gap: areas',
    },
    decimals: 1,
    input: (language) => ({
      quantity: 'share',
      series: (['AGR', 'IND_CON', 'SER'] as const).map((id, part) => ({
        id,
        label: SECTOR_NAMES[id][language],
        colour: SECTOR_COLOURS[id],
        points: Array.from({ length: 300 }, (_, index) => ({
          period: at(
            `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
          ),
          value: [50 - index / 10, 20, 30 + index / 10][part] ?? 0,
          status: 'A' as const,
          basis: 'R' as const,
        })),
      })),
    }),
  },
]
