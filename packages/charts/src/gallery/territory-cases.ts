import type { ChartSeries } from '../chart-series.ts'
import type { ChartDimension, Selection } from '../selection/selection.ts'
import { at, type FigureCase } from './figure-case.ts'
import { pointsOf } from './figures.ts'
import type { GalleryLanguage } from './names.ts'
import { REGIONS } from './places.ts'
import { CENSUS_BY_REGION, POPULATION_BY_REGION, Q3_BY_REGION } from './regions.ts'

type Figures = Readonly<Record<string, Parameters<typeof pointsOf>[0]>>

function regions(
  language: GalleryLanguage,
  figures: Figures,
): Pick<Selection, 'series' | 'dimensions'> {
  const names: Readonly<Record<string, Readonly<Record<GalleryLanguage, string>>>> = REGIONS
  const dimension: ChartDimension = {
    id: 'REF_AREA',
    label: { fr: 'Région', ar: 'الجهة', en: 'Region' }[language],
    codes: Object.keys(figures).map((id) => ({
      id,
      label: names[id]?.[language] ?? id,
      ...(id === 'MA' ? { role: 'total' as const } : {}),
    })),
  }
  return {
    dimensions: [dimension],
    series: Object.entries(figures).map(
      ([id, values]): ChartSeries => ({
        id,
        label: names[id]?.[language] ?? id,
        colour: id === 'MA' ? 'total' : 'cat-1',
        codes: { REF_AREA: id },
        points: pointsOf(values),
      }),
    ),
  }
}

function year(figures: Readonly<Record<string, number | string | null>>, text: string): Figures {
  return Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { [text]: value }]))
}

const CENSUS_TITLE = {
  fr: 'Taux de chômage selon la région, recensement de 2024, en %',
  ar: 'معدل البطالة حسب الجهة، إحصاء 2024، %',
  en: 'Unemployment rate by region, census of 2024, %',
}

/** Maps and tile grids on real figures, then on awkward ones; each case is drawn both ways. */
export const TERRITORY_CASES: readonly FigureCase[] = [
  ...(['tiles', 'map'] as const).flatMap((type): readonly FigureCase[] => [
    {
      id: `${type}-census`,
      type,
      title: CENSUS_TITLE,
      decimals: 1,
      input: (language, geography) => ({
        ...regions(language, year(CENSUS_BY_REGION, '2024')),
        geography,
        quantity: 'rate',
        unit: '%',
      }),
    },
    {
      id: `${type}-southern-group`,
      type,
      title: {
        fr: 'Taux de chômage selon la région, 3e trimestre 2025, en %',
        ar: 'معدل البطالة حسب الجهة، الفصل الثالث 2025، %',
        en: 'Unemployment rate by region, 3rd quarter 2025, %',
      },
      decimals: 1,
      input: (language, geography) => ({
        ...regions(language, Q3_BY_REGION),
        geography,
        quantity: 'rate',
        unit: '%',
        period: at('2025-Q3'),
      }),
    },
    {
      id: `${type}-flags-and-negatives`,
      type,
      title: {
        fr: 'Provisoire, fiabilité faible, négatif',
        ar: 'مؤقت وضعيف الموثوقية وسالب',
        en: 'Provisional, unreliable, negative',
      },
      decimals: 1,
      input: (language, geography) => ({
        ...regions(
          language,
          year({ MA01: -3.2, MA02: 'U 4', MA03: 'P 0', MA06: 2, MA12: 7.5 }, '2024'),
        ),
        geography,
        quantity: 'difference',
      }),
    },
  ]),
  {
    id: 'tiles-counts',
    type: 'tiles',
    title: {
      fr: 'Population selon la région, recensement de 2024, en milliers',
      ar: 'السكان حسب الجهة، إحصاء 2024، بالآلاف',
      en: 'Population by region, census of 2024, thousands',
    },
    decimals: 0,
    input: (language, geography) => ({
      ...regions(language, year(POPULATION_BY_REGION, '2024')),
      geography,
      quantity: 'absolute',
    }),
  },
]
