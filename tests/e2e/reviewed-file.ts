import { cellAt, type Language, type Period } from '@marsad/model'
import { draftAt, filledWorkbook, readFile, settingOf } from '../validation/producer-file.ts'
import { collectionOf } from '../validation/real-catalogue.ts'
import { figureOf } from '../validation/synthetic-figures.ts'
import { asked, type Somebody } from './people.ts'

const COLLECTION = 'HCP_LFS_Q'

/** Of forty in the labour force so many are unemployed: four make a rate of 10 %, five one of 12.5 %. */
type OfForty = 4 | 5

/** The workbook of the employment survey for a quarter, filled soundly, and the cell of its unemployed. */
export async function surveyFile(period: Period, language: Language, unemployed: OfForty) {
  const setting = settingOf(collectionOf(COLLECTION), period)
  const weights: Readonly<Record<string, number>> = {
    unemployed: unemployed / 4,
    employed: (40 - unemployed) / 36,
  }
  const bytes = await filledWorkbook({ ...setting, earlier: [] }, language, (row, column) => ({
    value: figureOf(setting.collection, row, column, period) * (weights[row.measure.id] ?? 1),
  }))
  const file = await readFile(setting, 'T.xlsx', bytes)
  const total = draftAt(file, 'unemployed', {
    SEX: '_T',
    REF_AREA: 'MA',
    AGE: 'Y_GE15',
    AREA: '_T',
  })
  return {
    bytes,
    address: cellAt('', total.row, total.column).address,
    sheet: file.tables[total.table]?.sheet ?? '',
  }
}

type Received = { readonly id: string; readonly edition: number }

/** Uploads a workbook, says why its warnings stand, and sends it for review; another file where a submission is named. */
export async function sendForReview(
  address: string,
  who: Somebody,
  sent: {
    readonly bytes: Uint8Array
    readonly period: Period
    readonly name: string
    readonly into?: string
  },
): Promise<string> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(sent.bytes)], sent.name))
  if (sent.into === undefined) {
    form.set('collection', COLLECTION)
    form.set('period', sent.period)
  }
  const before =
    sent.into === undefined
      ? undefined
      : (await asked<Received>(address, who, { path: `/submissions/${sent.into}` })).edition
  const { id } = await asked<Received>(address, who, {
    method: sent.into === undefined ? 'POST' : 'PUT',
    path: sent.into === undefined ? '/submissions' : `/submissions/${sent.into}/file`,
    body: form,
    ...(before === undefined ? {} : { edition: before }),
  })
  const { groups } = await asked<{
    readonly groups: readonly { readonly group: string; readonly severity: string }[]
  }>(address, who, { path: `/submissions/${id}/findings` })
  for (const { group } of groups.filter(({ severity }) => severity === 'warning')) {
    const body = { group, reason: 'checked', text: 'Vérifié avec les tableaux du trimestre' }
    await step(address, who, { id, verb: 'explain', body })
  }
  await step(address, who, { id, verb: 'submit', body: { note: 'Résultats du trimestre' } })
  return id
}

/** Takes a step with the edition as it is now. */
export async function step(
  address: string,
  who: Somebody,
  { id, verb, body }: { readonly id: string; readonly verb: string; readonly body: object },
): Promise<void> {
  const { edition } = await asked<Received>(address, who, { path: `/submissions/${id}` })
  await asked(address, who, { method: 'POST', path: `/submissions/${id}/${verb}`, body, edition })
}

/** Approves the file of a submission as it is now. */
export async function approveNow(address: string, who: Somebody, id: string): Promise<void> {
  const { receipt } = await asked<{ readonly receipt: { readonly sha256: string } }>(address, who, {
    path: `/submissions/${id}`,
  })
  await step(address, who, { id, verb: 'approve', body: { sha256: receipt.sha256 } })
}
