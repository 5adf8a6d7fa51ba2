import { type CsvPunctuation, writeCsv, writeXlsx } from '@marsad/exchange'
import { LANGUAGES, type Language, type Measure } from '@marsad/model'
import type { Context } from 'hono'
import { type Library, measureTag } from '../library.ts'
import { refuse } from '../problems.ts'
import { readDataRequest } from '../reading/data-request.ts'
import { extractOf } from '../reading/extracts.ts'
import { figuresOf } from '../reading/figures.ts'
import { isFresh } from './answers.ts'

export const CSV = 'text/csv; charset=utf-8'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const PUNCTUATIONS: Readonly<Record<string, CsvPunctuation>> = {
  comma: 'reader-fr',
  point: 'reader-en',
  machine: 'machine',
}

/**
 * Answers a selection as a file to keep. `lang` chooses the labels and, in CSV, the punctuation that a spreadsheet of that
 * language expects, unless `punctuation` chooses another.
 */
export async function answerFile(
  c: Context,
  library: Library,
  measure: Measure,
  format: 'csv' | 'xlsx',
): Promise<Response> {
  const query = c.req.query()
  const request = readDataRequest(library.catalogue, measure, query, ['lang', 'punctuation'])
  const language = readLanguage(query.lang)
  const chosen = readPunctuation(query.punctuation)
  if (isFresh(c, `${await measureTag(library, measure)}-${format}`)) return c.body(null, 304)
  const figures = await figuresOf(library, measure, request)
  const extract = extractOf(library, figures, language ?? 'en', c.req.url)
  c.header('content-disposition', `attachment; filename="${extract.fileName}.${format}"`)
  if (format === 'xlsx') {
    return c.body(new Uint8Array(await writeXlsx(extract)), 200, { 'content-type': XLSX })
  }
  const usual = language === undefined ? 'machine' : language === 'en' ? 'reader-en' : 'reader-fr'
  return c.body(writeCsv(extract, chosen ?? usual), 200, { 'content-type': CSV })
}

function readLanguage(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined
  const language = LANGUAGES.find((one) => one === text)
  if (language === undefined) {
    throw refuse([
      {
        code: 'lang.unknown',
        parameter: 'lang',
        detail: `lang is fr, ar or en, not "${text}".`,
      },
    ])
  }
  return language
}

function readPunctuation(text: string | undefined): CsvPunctuation | undefined {
  if (text === undefined) return undefined
  const punctuation = PUNCTUATIONS[text]
  if (punctuation === undefined) {
    throw refuse([
      {
        code: 'punctuation.unknown',
        parameter: 'punctuation',
        detail: `punctuation is comma, point or machine, not "${text}".`,
      },
    ])
  }
  return punctuation
}
