import type { PlannedColumn, PlannedRow, TemplateFill } from '@marsad/exchange'
import type { Collection, Draft, DraftFile, Observation, Period, Series } from '@marsad/model'
import { cellAt } from '@marsad/model'
import type { ValidationContext } from '@marsad/validation'
import {
  draftAt,
  filledCsv,
  filledWorkbook,
  readFile,
  type Setting,
  settingOf,
} from './producer-file.ts'
import { collectionOf } from './real-catalogue.ts'
import { figureOf } from './synthetic-figures.ts'
import { insertRow, removeRow, setCell, setIdentity } from './workbook-edits.ts'

/** A file with one fault, and what is to be found in it: `code cell`, all of it. */
type FaultyFile = {
  readonly setting: Setting
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly expected: readonly string[]
  readonly context?: Partial<ValidationContext>
}

/** One of the thirty faults of the fixture set; some come in several forms. */
export type Fault = { readonly fault: string; readonly files: () => Promise<readonly FaultyFile[]> }

const cnss = settingOf(collectionOf('CNSS_EMP'))
const EMPLOYEES = 'cnss_declared_employees'
const cleanBytes = await filledWorkbook(cnss)
const clean = await readFile(cnss, 'depot.xlsx', cleanBytes)

function addressOf(draft: Draft, column = draft.column): string {
  return cellAt('', draft.row, column).address
}

/** The column of a dimension in the clean workbook of the social security fund. */
function columnOf(file: DraftFile, dimension: string): number {
  const found = file.tables[0]?.columns.find(
    ({ role }) => role.kind === 'dimension' && role.dimension === dimension,
  )
  return found?.column ?? 0
}

/** A workbook of the fund with one figure changed, and the code that is expected at it. */
function changed(
  codes: Readonly<Record<string, string>>,
  value: (draft: Draft) => Parameters<typeof setCell>[2],
  code: string,
  at: Readonly<Record<string, string>> = codes,
): FaultyFile {
  const draft = draftAt(clean, EMPLOYEES, {
    SEX: '_T',
    REF_AREA: 'MA',
    AGE: '_T',
    ACTIVITY: '_T',
    CITIZENSHIP: '_T',
    ...codes,
  })
  const expected = draftAt(clean, EMPLOYEES, {
    SEX: '_T',
    REF_AREA: 'MA',
    AGE: '_T',
    ACTIVITY: '_T',
    CITIZENSHIP: '_T',
    ...at,
  })
  return {
    ...{ setting: cnss, name: 'depot.xlsx' },
    bytes: setCell(cleanBytes, addressOf(draft), value(draft)),
    expected: [`${code} ${addressOf(expected)}`],
  }
}

const numberOf = (draft: Draft): number => draft.value ?? 0

/** A workbook filled soundly but for what a function says otherwise. */
async function filledBut(
  setting: Setting,
  other: (row: PlannedRow, column: PlannedColumn) => number | undefined,
): Promise<Uint8Array> {
  const fill: TemplateFill = (row, column) => ({
    value: other(row, column) ?? figureOf(setting.collection, row, column, setting.period),
  })
  return filledWorkbook(setting, 'fr', fill)
}

const rates: Collection = (() => {
  const { relations: _, layout: __, across: ___, ...rest } = collectionOf('HCP_LFS_Q')
  return { ...rest, measures: ['UNEMPLOYMENT_RATE'] }
})()

/** The thirty faults, in the order in which the issue names them. */
export const FAULTS: readonly Fault[] = [
  {
    fault: 'other template, period or institution',
    files: async () => {
      const annual = await filledWorkbook(settingOf(collectionOf('HCP_LFS_A')))
      const before = await filledWorkbook(settingOf(cnss.collection, '2026-Q2' as Period))
      const police = await filledWorkbook(settingOf(collectionOf('DGSN_PERMITS')))
      return [
        {
          ...{ setting: settingOf(collectionOf('HCP_LFS_Q')), name: 'annuel.xlsx', bytes: annual },
          expected: ['template.other_collection B2'],
        },
        { setting: cnss, name: 'T2.xlsx', bytes: before, expected: ['template.other_period B4'] },
        {
          setting: cnss,
          name: 'dgsn.xlsx',
          bytes: police,
          expected: ['template.other_institution B3'],
        },
      ]
    },
  },
  {
    fault: 'outdated template',
    files: async () => [
      {
        ...{ setting: cnss, name: 'ancien.xlsx', expected: ['template.outdated B6'] },
        bytes: setIdentity(cleanBytes, 'B6', '0123456789abcdef'),
      },
    ],
  },
  {
    fault: 'missing or renamed column',
    files: async () => {
      const column = columnOf(clean, 'SEX')
      const head = cellAt('', 4, column).address
      return [
        {
          ...{ setting: cnss, name: 'renomme.xlsx', expected: [`column.missing ${head}`] },
          bytes: setCell(cleanBytes, head, 'SEXX'),
        },
        {
          ...{ setting: cnss, name: 'sans-colonne.xlsx', expected: ['column.missing A4'] },
          bytes: setCell(cleanBytes, head, null),
        },
      ]
    },
  },
  {
    fault: 'rows inserted',
    files: async () => [
      {
        ...{ setting: cnss, name: 'insere.xlsx', expected: ['row.inserted A12'] },
        bytes: insertRow(cleanBytes, 12, { 3: 'Sous-total' }),
      },
      {
        ...{ setting: cnss, name: 'titre.xlsx', expected: ['row.inserted A4'] },
        bytes: insertRow(cleanBytes, 3, { 1: 'CNSS' }),
      },
    ],
  },
  {
    fault: 'ambiguous decimal sign',
    files: async () => {
      // Whole numbers only, so that no other cell tells the decimal mark.
      const visas = settingOf(collectionOf('MIEPEEC_VISA'))
      const text = filledCsv(visas)
      const file = await readFile(visas, 'depot.csv', text)
      const draft = draftAt(file, 'work_contract_visas_requested', { REF_AREA: 'MA05' })
      const lines = text.split('\r\n')
      const line = lines[draft.row - 1] ?? ''
      lines[draft.row - 1] = line.replace(`,${draft.written},`, ',1.234,')
      return [
        {
          ...{ setting: visas, name: 'depot.csv', bytes: lines.join('\r\n') },
          expected: [`csv.ambiguous_number ${addressOf(draft)}`],
        },
      ]
    },
  },
  {
    fault: 'Arabic-Indic digits and non-breaking spaces',
    files: async () => {
      const arabic = (draft: Draft): string =>
        draft.written.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
      const spaced = (draft: Draft): string => draft.written.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
      return [
        changed({ REF_AREA: 'MA01' }, arabic, 'number.local_digits'),
        changed({ REF_AREA: 'MA01' }, spaced, 'number.local_digits'),
      ]
    },
  },
  {
    fault: 'encoding damage',
    files: async () => {
      const draft = draftAt(clean, EMPLOYEES, { REF_AREA: 'MA01' })
      const at = addressOf(draft, columnOf(clean, 'REF_AREA'))
      return [
        {
          ...{ setting: cnss, name: 'abime.xlsx', expected: [`encoding.damaged ${at}`] },
          bytes: setCell(cleanBytes, at, 'MA01 · Tanger-TÃ©touan-Al HoceÃ¯ma'),
        },
      ]
    },
  },
  {
    fault: 'text in a number cell',
    files: async () => [changed({ SEX: 'F' }, () => 'environ 3 000', 'number.not_a_number')],
  },
  {
    fault: 'formula error cell',
    files: async () => [
      changed(
        { SEX: 'F' },
        () => ({ type: 'e', inside: '<f>A1/0</f><v>#DIV/0!</v>' }),
        'cell.formula_error',
      ),
    ],
  },
  {
    fault: 'unknown code',
    files: async () => {
      const draft = draftAt(clean, EMPLOYEES, { SEX: 'M' })
      const at = addressOf(draft, columnOf(clean, 'SEX'))
      return [
        {
          ...{ setting: cnss, name: 'code.xlsx', expected: [`code.unknown ${at}`] },
          bytes: setCell(cleanBytes, at, 'H'),
        },
      ]
    },
  },
  {
    fault: 'lost leading zero',
    files: async () => {
      const draft = draftAt(clean, EMPLOYEES, { REF_AREA: 'MA03' })
      const at = addressOf(draft, columnOf(clean, 'REF_AREA'))
      return [
        {
          ...{ setting: cnss, name: 'zero.xlsx', expected: [`code.leading_zero ${at}`] },
          bytes: setCell(cleanBytes, at, 3),
        },
      ]
    },
  },
  {
    fault: 'duplicate key',
    files: async () => {
      const draft = draftAt(clean, EMPLOYEES, { SEX: 'M' })
      const row = 5 + cnss.plan.rows.length
      const spare = (column: number): string => cellAt('', row, column).address
      const period =
        clean.tables[0]?.columns.find(({ role }) => role.kind === 'period')?.column ?? 0
      let bytes = setCell(cleanBytes, spare(2), EMPLOYEES)
      bytes = setCell(bytes, spare(columnOf(clean, 'SEX')), 'M')
      bytes = setCell(bytes, spare(period), cnss.period)
      return [
        {
          ...{
            setting: cnss,
            name: 'double.xlsx',
            expected: [`key.duplicate ${spare(draft.column)}`],
          },
          bytes: setCell(bytes, spare(draft.column), numberOf(draft) + 7),
        },
      ]
    },
  },
  {
    fault: 'blank against zero against not available',
    files: async () => [
      changed({ SEX: 'F' }, () => null, 'value.blank'),
      changed({ SEX: 'F' }, () => 0, 'value.zero_unexpected'),
      changed({ SEX: 'F' }, () => 'n.d.', 'value.missing_mark'),
    ],
  },
  {
    fault: 'sum of parts',
    files: async () => [
      changed({ REF_AREA: 'MA01' }, (draft) => numberOf(draft) + 1000, 'parts.total', {}),
    ],
  },
  {
    fault: 'men + women',
    files: async () => [changed({ SEX: 'M' }, (draft) => numberOf(draft) + 500, 'sex.total', {})],
  },
  {
    fault: 'sub-population over population',
    files: async () => [changed({ SEX: 'F' }, (draft) => numberOf(draft) * 3, 'subset.exceeds')],
  },
  {
    fault: 'percent as share or outside 0-100',
    files: async () => {
      const setting = settingOf(rates)
      const bytes = await filledWorkbook(setting)
      const file = await readFile(setting, 'taux.xlsx', bytes)
      const draft = draftAt(file, 'UNEMPLOYMENT_RATE', { REF_AREA: 'MA03' })
      return [
        {
          ...{ setting, name: 'part.xlsx', expected: [`percent.as_share ${addressOf(draft)}`] },
          bytes: setCell(bytes, addressOf(draft), 0.118),
        },
        {
          ...{
            setting,
            name: 'hors-bornes.xlsx',
            expected: [`value.out_of_range ${addressOf(draft)}`],
          },
          bytes: setCell(bytes, addressOf(draft), 118),
        },
      ]
    },
  },
  {
    fault: 'thousands against units',
    files: async () => [
      changed({ REF_AREA: 'MA01' }, (draft) => numberOf(draft) / 1000, 'unit.thousands'),
    ],
  },
  {
    fault: 'negative count',
    files: async () => [changed({ SEX: 'F' }, (draft) => -numberOf(draft), 'value.negative')],
  },
  {
    fault: 'jump',
    files: async () => {
      const setting = settingOf(collectionOf('ANAPEC_SKILLS'))
      const file = await readFile(setting, 'x.xlsx', await filledWorkbook(setting))
      const draft = draftAt(file, 'occupations_in_repertoire')
      const bytes = setCell(await filledWorkbook(setting), addressOf(draft), numberOf(draft) * 1.9)
      return [{ setting, name: 'saut.xlsx', bytes, expected: [`value.jump ${addressOf(draft)}`] }]
    },
  },
  {
    fault: 'exact repeat of last period',
    files: async () => {
      const bytes = await filledBut(cnss, (row, column) =>
        row.measure.id === 'job_loss_benefit_recipients'
          ? (cnss.plan.lastOf(row, column)?.value ?? undefined)
          : undefined,
      )
      const draft = draftAt(clean, 'job_loss_benefit_recipients')
      return [
        {
          setting: cnss,
          name: 'copie.xlsx',
          bytes,
          expected: [`period.exact_repeat ${addressOf(draft)}`],
        },
      ]
    },
  },
  {
    fault: 'silent revision',
    files: async () => {
      const setting = settingOf(collectionOf('OC_REM'), undefined, 24)
      const file = await readFile(setting, 'x.xlsx', await filledWorkbook(setting))
      const isRevised = ({ codes }: PlannedRow): boolean =>
        codes.COUNTRY_DEST === '_T' || codes.COUNTRY_DEST === 'EU27'
      const bytes = await filledBut(setting, (row, column) =>
        isRevised(row) && column.period === '2026-05'
          ? figureOf(setting.collection, row, column, setting.period) + 1000
          : undefined,
      )
      const expected = ['_T', 'EU27'].map((code) => {
        const draft = file.drafts.find(
          ({ key, period }) =>
            period === '2026-05' &&
            key.codes.some((one) => one.code === code && one.dimension === 'COUNTRY_DEST'),
        )
        return `revision.silent ${draft === undefined ? '' : addressOf(draft)}`
      })
      return [{ setting, name: 'revision.xlsx', bytes, expected }]
    },
  },
  {
    fault: 'missing periods or categories',
    files: async () => {
      const draft = draftAt(clean, EMPLOYEES, { REF_AREA: 'MA05' })
      const remittances = settingOf(collectionOf('OC_REM'), undefined, 24)
      const lines = filledCsv(remittances).split('\r\n')
      const without = lines.filter((line) => !line.includes(',2026-05,'))
      const gap = {
        ...remittances,
        earlier: remittances.earlier.map((series) => ({
          ...series,
          observations: series.observations.filter(({ period }) => period !== '2026-05'),
        })),
      }
      const file = await readFile(remittances, 'x.csv', without.join('\r\n'))
      const june = file.drafts.find(({ period }) => period === '2026-06')
      const period = file.tables[0]?.columns.find(({ role }) => role.kind === 'period')?.column ?? 0
      return [
        {
          ...{ setting: cnss, name: 'sans-region.xlsx', bytes: removeRow(cleanBytes, draft.row) },
          expected: [`category.missing ${cellAt('', 4, draft.column).address}`],
        },
        {
          ...{ setting: gap, name: 'sans-mai.csv', bytes: without.join('\r\n') },
          expected: [`period.missing ${june === undefined ? '' : addressOf(june, period)}`],
        },
      ]
    },
  },
  {
    fault: 'shifted by a row or a year',
    files: async () => {
      const regions = cnss.plan.rows.filter(
        ({ measure, codes }) => measure.id === EMPLOYEES && codes.REF_AREA !== 'MA',
      )
      const shifted = await filledBut(cnss, (row, column) => {
        const at = regions.indexOf(row)
        const below = at < 0 ? undefined : regions[at + 1]
        return below === undefined
          ? undefined
          : figureOf(cnss.collection, below, column, cnss.period)
      })
      const rows = regions
        .slice(0, -2)
        .map(({ codes }) => draftAt(clean, EMPLOYEES, { REF_AREA: codes.REF_AREA ?? '' }))
      const remittances = settingOf(collectionOf('OC_REM'), undefined, 24)
      const late = await filledBut(remittances, (row, { period, ...column }) =>
        figureOf(remittances.collection, row, column, `2025${(period ?? '').slice(4)}` as Period),
      )
      const file = await readFile(remittances, 'x.xlsx', late)
      return [
        {
          ...{ setting: cnss, name: 'decale.xlsx', bytes: shifted },
          expected: rows.map((draft) => `rows.shifted ${addressOf(draft)}`),
        },
        {
          ...{ setting: remittances, name: 'annee.xlsx', bytes: late },
          expected: file.drafts.map((draft) => `years.shifted ${addressOf(draft)}`),
        },
      ]
    },
  },
  {
    fault: 'contradiction with another table',
    files: async () => {
      const setting = settingOf(collectionOf('ANAPEC_SKILLS'))
      const bytes = await filledWorkbook(setting)
      const file = await readFile(setting, 'x.xlsx', bytes)
      const whole = draftAt(file, 'occupations_in_repertoire')
      const part = draftAt(file, 'occupations_mapped_esco')
      return [
        {
          ...{
            setting,
            name: 'contradiction.xlsx',
            expected: [`relation.broken ${addressOf(part)}`],
          },
          bytes: setCell(bytes, addressOf(part), numberOf(whole) + 1),
        },
      ]
    },
  },
  {
    fault: 'contradiction with another institution',
    files: async () => {
      const setting = settingOf(collectionOf('ANAPEC_INTL'))
      const bytes = await filledWorkbook(setting)
      const file = await readFile(setting, 'x.xlsx', bytes)
      const draft = draftAt(file, 'intl_placements')
      const theirs = otherSeries(draft, 'intl_placements', (key) => key.with(2, 'MTIP_REPORT'), {
        ...{ period: setting.period, value: numberOf(draft) / 3, unitMult: 0 },
      })
      return [
        {
          ...{ setting, name: 'autre-institution.xlsx', bytes, context: { others: [theirs] } },
          expected: [`institutions.differ ${addressOf(draft)}`],
        },
      ]
    },
  },
  {
    fault: 'far from the partner’s mirror figure',
    files: async () => {
      const setting = settingOf(collectionOf('MAEC_CONSULAR'))
      const bytes = await filledWorkbook(setting)
      const file = await readFile(setting, 'x.xlsx', bytes)
      const draft = draftAt(file, 'nationals_abroad')
      // United Nations, International Migrant Stock, revision 2024: 3,627,829 born in Morocco live elsewhere in 2024.
      const theirs = otherSeries(
        draft,
        'emigrant_stock',
        () => ['A', 'MA', 'UNDESA_IMS2024', '_T', '_T'],
        {
          ...{ period: '2024' as Period, value: 3_627_829, unitMult: 0 },
        },
      )
      return [
        {
          ...{ setting, name: 'miroir.xlsx', bytes, context: { others: [theirs] } },
          expected: [`mirror.far ${addressOf(draft)}`],
        },
      ]
    },
  },
  {
    fault: 'population criterion missing',
    files: async () => [
      {
        ...{
          setting: cnss,
          name: 'sans-population.xlsx',
          bytes: setIdentity(cleanBytes, 'B7', null),
        },
        expected: ['declaration.population_missing B7'],
      },
    ],
  },
  {
    fault: 'reference date missing',
    files: async () => [
      {
        ...{ setting: cnss, name: 'sans-date.xlsx', bytes: setIdentity(cleanBytes, 'B8', null) },
        expected: ['declaration.reference_date_missing B8'],
      },
    ],
  },
  {
    fault: 'count under the disclosure threshold',
    files: async () => {
      const police = settingOf(collectionOf('DGSN_PERMITS'))
      const regions = ['MA11', 'MA12']
      // The two regions are new, so that nothing is held to compare them with.
      const setting = {
        ...police,
        earlier: police.earlier.filter(
          ({ measure, key }) => measure !== 'permits_valid' || !regions.includes(key[1] ?? ''),
        ),
      }
      const other = (row: PlannedRow, column: PlannedColumn): number | undefined => {
        if (row.measure.id !== 'permits_valid' || !regions.includes(row.codes.REF_AREA ?? ''))
          return undefined
        const both = 2 * figureOf(police.collection, row, column, police.period)
        return row.codes.REF_AREA === 'MA12' ? 3 : both - 3
      }
      const bytes = await filledBut(setting, other)
      const draft = draftAt(await readFile(setting, 'x.xlsx', bytes), 'permits_valid', {
        REF_AREA: 'MA12',
      })
      return [
        {
          setting,
          name: 'secret.xlsx',
          bytes,
          expected: [`count.under_threshold ${addressOf(draft)}`],
        },
      ]
    },
  },
]

function otherSeries(
  draft: Draft,
  measure: string,
  key: (own: readonly string[]) => readonly string[],
  observation: Pick<Observation, 'period' | 'value' | 'unitMult'>,
): Series {
  return {
    ...{ measure, basis: 'R', key: key(draft.key.key ?? []) },
    observations: [{ ...observation, status: 'A', vintage: 1 }],
  }
}
