import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { direction, localeOf, translate } from '@marsad/language'
import { defaultQuery, LANGUAGES, type Labels, type Selectable } from '@marsad/model'
import { z } from 'zod'
import { type FirstWords, firstPaint, textOf, windowTitle } from './first-paint.ts'

const Files = z.array(z.string())
const Words = z.object({ fr: z.string(), ar: z.string(), en: z.string() })
const FirstNeeds = z.object({
  fonts: z.object({ latin: Files, arabic: Files }),
  languages: z.object({ fr: Files, ar: Files, en: Files }),
  pages: z.array(
    z.object({
      path: z.string(),
      scripts: Files,
      /** Those that a table, a sheet and a calculation do without. */
      drawing: Files.default([]),
      answers: Files,
      figures: z.boolean(),
      place: z.string(),
      words: z.object({ title: Words, lead: Words }).nullable(),
    }),
  ),
})
type FirstNeeds = z.infer<typeof FirstNeeds>

type Build = { readonly document: string; readonly needs: FirstNeeds }

const MOMENT = 1000
const NO_NEEDS: FirstNeeds = {
  fonts: { latin: [], arabic: [] },
  languages: { fr: [], ar: [], en: [] },
  pages: [],
}

/** Gives the answer of the interface at an address, as its text; `undefined` when it is refused. */
export type AnswerAt = (address: string) => Promise<string | undefined>

/** The document of the pages, in the language of an address and with what that page asks for first. */
export type PagesDocument = (path: string, query: string) => Promise<string | undefined>

/**
 * Reads the document of the built pages once, and again when it was built anew. While a build replaces it the last one is
 * given; `undefined` as long as there has been none.
 *
 * @param now Milliseconds; the files are looked at no more than once a second.
 */
export function documentOf(
  web: string,
  answerAt: AnswerAt,
  now: () => number = Date.now,
): PagesDocument {
  let held: { readonly stamp: string; readonly build: Build } | undefined
  let looked = Number.NEGATIVE_INFINITY
  const refresh = async (): Promise<void> => {
    const stamp = await stampOf(web)
    if (stamp === undefined || stamp === held?.stamp) return
    const build = await readBuild(web)
    if (build !== undefined) held = { stamp, build }
  }
  return async (path, query) => {
    if (held === undefined || now() - looked >= MOMENT) {
      looked = now()
      await refresh()
    }
    return held === undefined ? undefined : documentFor(held.build, { path, query }, answerAt)
  }
}

async function stampOf(web: string): Promise<string | undefined> {
  const found = await stat(join(web, 'index.html')).catch(() => undefined)
  return found === undefined ? undefined : `${found.mtimeMs}.${found.size}`
}

/** A document that is only half written has no end and is not taken. */
async function readBuild(web: string): Promise<Build | undefined> {
  const document = await readFile(join(web, 'index.html'), 'utf8').catch(() => '')
  if (!document.includes('</html>')) return undefined
  const needs = await readFile(join(web, '.vite/first-needs.json'), 'utf8').then(
    (text) => FirstNeeds.parse(JSON.parse(text)),
    () => NO_NEEDS,
  )
  return { document, needs }
}

async function documentFor(
  { document, needs }: Build,
  { path, query }: { readonly path: string; readonly query: string },
  answerAt: AnswerAt,
): Promise<string> {
  const [, tag, ...rest] = path.split('/')
  const language = LANGUAGES.find((one) => one === tag)
  if (language === undefined) return document
  const steps = rest.filter((step) => step !== '')
  const page = needs.pages.find((one) => matches(stepsOf(one.path), steps))
  const addresses = (page?.answers ?? []).map((one) => one.replace(':code', steps.at(-1) ?? ''))
  const brought = await Promise.all(
    addresses.map((address) =>
      answersAt(address, answerAt, page?.figures === true && query === ''),
    ),
  )
  const [first] = brought.flat()
  const measured = page?.figures === true && first !== undefined ? wordsOf(first.text) : undefined
  const words = page?.words ?? measured
  const font = needs.fonts[language === 'ar' ? 'arabic' : 'latin']
  const links = [
    ...font.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin />`,
    ),
    ...[
      ...needs.languages[language],
      ...(page?.scripts ?? []),
      ...(isDrawn(query) ? (page?.drawing ?? []) : []),
    ].map((file) => `<link rel="modulepreload" href="${file}" crossorigin fetchpriority="low" />`),
  ]
  const system = translate(language)('frame.name')
  const blocks = brought.flat().map(blockOf).join('')
  const told = document
    .replace(/<html[^>]*>/, `<html lang="${localeOf(language)}" dir="${direction(language)}">`)
    // What is read comes before what is run: style, font and words first.
    .replace('<script type="module" ', (start) => `${start}fetchpriority="low" `)
    .replace('</head>', () => `${links.join('')}</head>`)
    .replace('</body>', () => `${blocks}</body>`)
  if (page === undefined || words === undefined || words === null) return told
  const name = page.path === '/' ? system : windowTitle(words, language, system)
  return told
    .replace(/<title>[^<]*<\/title>/, () => `<title>${name}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_all, start: string) => start + textOf(words.lead, language),
    )
    .replace('<div id="app">', (start) => start + firstPaint(words, language, page.place))
}

/** Whether an address asks for a view that draws; the first view does. */
function isDrawn(query: string): boolean {
  return !/(^|[?&])vue=(tableau|fiche|calcul)(&|$)/.test(query)
}

type Brought = { readonly address: string; readonly text: string }

/** An answer, and behind the record of a measure the figures it opens with. */
async function answersAt(
  address: string,
  answerAt: AnswerAt,
  figures: boolean,
): Promise<readonly Brought[]> {
  const text = await answerAt(address)
  if (text === undefined) return []
  const own = { address, text }
  if (!figures) return [own]
  const record: Selectable & Held = JSON.parse(text)
  if (record.coverage.observations === 0) return [own]
  const data = `${address}/data?${new URLSearchParams(defaultQuery(record))}`
  const given = await answerAt(data)
  return given === undefined ? [own] : [own, { address: data, text: given }]
}

type Held = { readonly coverage: { readonly observations: number } }

/** The heading of a measure and what it is, as its record tells them. */
function wordsOf(record: string): FirstWords {
  const { title, definition }: Named = JSON.parse(record)
  return { title, lead: definition }
}

type Named = { readonly title: Labels; readonly definition: Labels }

/** An answer as a block of data: no browser runs it, and nothing in it can end it. */
function blockOf({ address, text }: Brought): string {
  const name = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<script type="application/json" data-answer="${name}">${text.replaceAll('<', '\\u003c')}</script>`
}

const stepsOf = (path: string): readonly string[] => path.split('/').filter((step) => step !== '')

function matches(pattern: readonly string[], steps: readonly string[]): boolean {
  return (
    pattern.length === steps.length &&
    pattern.every((step, index) =>
      step === ':code' ? /^[\w.-]+$/.test(steps[index] ?? '') : step === steps[index],
    )
  )
}
