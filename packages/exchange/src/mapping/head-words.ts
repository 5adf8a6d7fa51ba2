import type { ColumnRole } from '@marsad/model'

/** What producers call the columns that are not dimensions, in the three languages; compared after folding. */
export const HEAD_WORDS: readonly {
  readonly role: ColumnRole
  readonly words: readonly string[]
}[] = [
  {
    role: { kind: 'measure' },
    words: [
      'MEASURE',
      'DATAFLOW',
      'STRUCTURE_ID',
      'mesure',
      'indicateur',
      'série',
      'measure',
      'indicator',
      'series',
      'المؤشر',
      'السلسلة',
    ],
  },
  {
    role: { kind: 'period' },
    words: [
      'TIME_PERIOD',
      'période',
      'trimestre',
      'année',
      'annee',
      'mois',
      'date',
      'period',
      'quarter',
      'year',
      'month',
      'الفترة',
      'السنة',
      'الفصل',
      'الشهر',
    ],
  },
  {
    role: { kind: 'value' },
    words: [
      'OBS_VALUE',
      'valeur',
      'effectif',
      'effectifs',
      'nombre',
      'chiffre',
      'taux',
      'value',
      'count',
      'number',
      'figure',
      'القيمة',
      'العدد',
      'الرقم',
    ],
  },
  {
    role: { kind: 'status' },
    words: ['OBS_STATUS', 'statut', 'status', 'الحالة', 'وضع القيمة'],
  },
  {
    role: { kind: 'confidentiality' },
    words: [
      'CONF_STATUS',
      'statut de confidentialité',
      'confidentialité',
      'confidentiality status',
      'confidentiality',
      'وضع السرية',
    ],
  },
  {
    role: { kind: 'note' },
    words: ['COMMENT', 'OBS_COMMENT', 'commentaire', 'remarque', 'note', 'ملاحظة', 'ملاحظات'],
  },
  {
    role: { kind: 'unit-mult' },
    words: ['UNIT_MULT', 'puissance de dix', 'multiplicateur', 'power of ten', 'multiplier'],
  },
  { role: { kind: 'ordinal' }, words: ['ORDINAL', 'n°', 'no', 'رقم'] },
  {
    role: { kind: 'population' },
    words: [
      'POPULATION',
      'population',
      'population de référence',
      'critère de population',
      'reference population',
      'الساكنة المرجعية',
    ],
  },
  {
    role: { kind: 'reference-date' },
    words: [
      'REF_DATE',
      'date de référence',
      'date d’observation',
      'reference date',
      'تاريخ المرجع',
    ],
  },
  {
    role: { kind: 'revision' },
    words: ['REVISION', 'motif de révision', 'reason for revision', 'سبب المراجعة'],
  },
  {
    role: { kind: 'identity', field: 'collection' },
    words: ['COLLECTION', 'collecte', 'عملية الجمع'],
  },
  { role: { kind: 'identity', field: 'version' }, words: ['TEMPLATE_VERSION'] },
  {
    role: { kind: 'ignored' },
    words: [
      'FREQ',
      'UNIT_MEASURE',
      'STRUCTURE',
      'ACTION',
      'unité',
      'unit',
      'الوحدة',
      'LAST_VALUE',
      'LABEL',
    ],
  },
]

/** What producers call dimensions beside their titles in the catalogue. */
export const DIMENSION_WORDS: Readonly<Record<string, readonly string[]>> = {
  REF_AREA: ['région', 'région administrative', 'territoire', 'region', 'area', 'الجهة', 'المنطقة'],
  SEX: ['sexe', 'genre', 'gender', 'النوع', 'الجنس'],
  AGE: [
    'âge',
    'groupe d’âges',
    'tranche d’âge',
    'classe d’âge',
    'age group',
    'الفئة العمرية',
    'العمر',
  ],
  AREA: ['milieu', 'urbain rural', 'الوسط'],
  EDUCATION: ['niveau d’études', 'niveau scolaire', 'education level', 'المستوى الدراسي'],
  ACTIVITY: [
    'activité',
    'branche',
    'branche d’activité',
    'secteur',
    'sector',
    'industry',
    'القطاع',
    'النشاط',
  ],
  OCCUPATION: ['profession', 'métier', 'occupation', 'المهنة'],
  CITIZENSHIP: ['nationalité', 'nationality', 'citizenship', 'الجنسية'],
  COUNTRY_DEST: [
    'pays de destination',
    'pays d’accueil',
    'pays',
    'destination',
    'country',
    'بلد الوجهة',
    'البلد',
  ],
  COUNTRY_ORIG: ['pays d’origine', 'origine', 'origin', 'بلد الأصل'],
  SOURCE: ['source', 'المصدر'],
}
