import type { Extract, ExtractRow } from './extract.ts'

/** Unemployment by sex as HCP published it for 2023 (note of February 2024), and a missing 2021. */
export function extractOf(rows: readonly ExtractRow[], changes: Partial<Extract> = {}): Extract {
  return {
    language: 'fr',
    fileName: 'UNEMPLOYMENT_RATE_2021-2023_fr',
    dimensions: [
      { id: 'FREQ', title: { fr: 'Fréquence' }, labels: new Map([['A', { fr: 'Annuelle' }]]) },
      {
        id: 'SEX',
        title: { fr: 'Sexe', ar: 'الجنس' },
        labels: new Map([
          ['_T', { fr: 'Total', ar: 'المجموع' }],
          ['F', { fr: 'Femmes', ar: 'إناث' }],
        ]),
      },
    ],
    rows,
    statusLabels: new Map([
      ['A', { fr: 'Valeur normale' }],
      ['L', { fr: 'Manquante' }],
    ]),
    unit: { id: 'PT', title: { fr: '%' } },
    unitMult: 0,
    words: {
      period: 'Période',
      value: 'Valeur',
      status: 'Statut',
      unit: 'Unité',
      basis: 'Base',
      derived: 'calculée',
      reported: 'publiée',
      vintage: 'Millésime',
      sheets: { data: 'Données', metadata: 'Métadonnées', notes: 'Notes' },
    },
    metadata: [['Titre', 'Taux de chômage']],
    notes: ['Rupture de série en 2017.'],
    ...changes,
  }
}

export const twoRows: readonly ExtractRow[] = [
  {
    key: ['A', '_T'],
    period: '2021',
    value: null,
    status: 'L',
    basis: 'R',
    vintage: 'HCP_ENE_2021',
  },
  {
    key: ['A', 'F'],
    period: '2023',
    value: 18.3,
    status: 'A',
    basis: 'R',
    vintage: 'HCP_ENE_2023',
  },
]
