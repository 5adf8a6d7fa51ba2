import type { BarRow } from '../bars/model.ts'
import { BY_AGE, BY_REGION, RURAL_CHANGE } from './figures.ts'
import { EMPTY, type GalleryLanguage, LONG, NAMES, SERIES } from './names.ts'

/** One bar chart of the gallery, in its two languages. */
export type BarCase = {
  readonly id: string
  readonly title: Readonly<Record<GalleryLanguage, string>>
  readonly decimals: number
  readonly order?: 'given'
  rows(language: GalleryLanguage): readonly BarRow[]
}

function row(id: string, label: string, value: number | null, more: Partial<BarRow> = {}): BarRow {
  return { id, label, value, status: value === null ? 'O' : 'A', basis: 'R', ...more }
}

const AGES = {
  Y15T24: { fr: '15-24 ans', ar: '15-24 سنة', en: '15-24' },
  Y25T34: { fr: '25-34 ans', ar: '25-34 سنة', en: '25-34' },
  Y35T44: { fr: '35-44 ans', ar: '35-44 سنة', en: '35-44' },
  Y_GE45: { fr: '45 ans et plus', ar: '45 سنة فأكثر', en: '45 and over' },
} as const

const REGIONS = {
  MA01: {
    fr: 'Tanger-Tétouan-Al Hoceïma',
    ar: 'طنجة - تطوان - الحسيمة',
    en: 'Tanger-Tétouan-Al Hoceïma',
  },
  MA02: { fr: 'L’Oriental', ar: 'الشرق', en: 'Oriental' },
  MA03: { fr: 'Fès-Meknès', ar: 'فاس - مكناس', en: 'Fès-Meknès' },
  MA04: { fr: 'Rabat-Salé-Kénitra', ar: 'الرباط - سلا - القنيطرة', en: 'Rabat-Salé-Kénitra' },
  MA05: { fr: 'Béni Mellal-Khénifra', ar: 'بني ملال - خنيفرة', en: 'Béni Mellal-Khénifra' },
  MA06: { fr: 'Casablanca-Settat', ar: 'الدار البيضاء - سطات', en: 'Casablanca-Settat' },
  MA07: { fr: 'Marrakech-Safi', ar: 'مراكش - آسفي', en: 'Marrakech-Safi' },
  MA08: { fr: 'Drâa-Tafilalet', ar: 'درعة - تافيلالت', en: 'Drâa-Tafilalet' },
  MA09: { fr: 'Souss-Massa', ar: 'سوس - ماسة', en: 'Souss-Massa' },
  MA_SUD: { fr: 'Régions du Sud', ar: 'جهات الجنوب', en: 'Southern regions' },
} as const

/** Bar charts on real figures, then on awkward ones. */
export const BAR_CASES: readonly BarCase[] = [
  {
    id: 'bars-unemployment-by-age',
    title: {
      fr: 'Taux de chômage selon l’âge, Maroc, 2025, en %',
      ar: 'معدل البطالة حسب السن، المغرب، 2025، %',
      en: 'Unemployment rate by age, Morocco, 2025, %',
    },
    decimals: 1,
    order: 'given',
    rows: (language) => [
      row('_T', NAMES.total[language], BY_AGE._T, { emphasis: 'total' }),
      row('Y15T24', AGES.Y15T24[language], BY_AGE.Y15T24),
      row('Y25T34', AGES.Y25T34[language], BY_AGE.Y25T34),
      row('Y35T44', AGES.Y35T44[language], BY_AGE.Y35T44),
      row('Y_GE45', AGES.Y_GE45[language], BY_AGE.Y_GE45),
    ],
  },
  {
    id: 'bars-unemployment-by-region',
    title: {
      fr: 'Taux de chômage selon la région, 3e trimestre 2025, en %',
      ar: 'معدل البطالة حسب الجهة، الفصل الثالث 2025، %',
      en: 'Unemployment rate by region, 3rd quarter 2025, %',
    },
    decimals: 1,
    rows: (language) => [
      row('MA', NAMES.total[language], 13.1, { emphasis: 'total' }),
      ...Object.entries(REGIONS).map(([id, label]) =>
        row(id, label[language], BY_REGION[id] ?? null),
      ),
    ],
  },
  {
    id: 'bars-negatives',
    title: {
      fr: 'Variation du nombre de chômeurs ruraux, en milliers',
      ar: 'تغير عدد العاطلين بالوسط القروي، بالآلاف',
      en: 'Change in rural unemployment, thousands',
    },
    decimals: 0,
    order: 'given',
    rows: () => Object.entries(RURAL_CHANGE).map(([year, value]) => row(year, year, value)),
  },
  {
    id: 'bars-flags-and-missing',
    title: {
      fr: 'Provisoire, fiabilité faible, manquant',
      ar: 'مؤقت وضعيف الموثوقية وناقص',
      en: 'Provisional, unreliable, missing',
    },
    decimals: 1,
    rows: (language) => [
      row('F', NAMES.women[language], 20.5, { colour: 'sex-f', status: 'P' }),
      row('M', NAMES.men[language], 10.8, { colour: 'sex-m', status: 'U' }),
      row('R', NAMES.rural[language], null, { reason: EMPTY[language] }),
      row('U', NAMES.urban[language], 0),
    ],
  },
  {
    id: 'bars-one-row',
    title: { fr: 'Une seule barre', ar: 'عمود واحد', en: 'A single bar' },
    decimals: 1,
    rows: (language) => [row('F', NAMES.women[language], 20.5, { colour: 'sex-f' })],
  },
  {
    id: 'bars-all-missing',
    title: { fr: 'Tout manque', ar: 'كل المعطيات ناقصة', en: 'Everything is missing' },
    decimals: 1,
    rows: (language) => [
      row('F', NAMES.women[language], null, { reason: EMPTY[language] }),
      row('M', NAMES.men[language], null),
    ],
  },
  {
    id: 'bars-long-labels',
    title: { fr: 'Libellés arabes longs', ar: 'تسميات طويلة', en: 'Long Arabic labels' },
    decimals: 0,
    rows: () => LONG.map((label, index) => row(`L${index}`, label, 1_234_567 / (index + 1))),
  },
  {
    id: 'bars-sixty-rows',
    title: { fr: 'Soixante barres', ar: 'ستون عمودا', en: 'Sixty bars' },
    decimals: 0,
    rows: (language) =>
      Array.from({ length: 60 }, (_, index) =>
        row(`S${index}`, `${SERIES[language]} ${index + 1}`, (index * 37) % 61),
      ),
  },
]
