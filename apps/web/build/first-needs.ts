import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { translate } from '@marsad/language'
import { LANGUAGES } from '@marsad/model'
import type { Plugin } from 'vite'
import { FIRST_NEEDS, type FirstNeed } from '../src/first-needs.ts'
import { HANDS_ON } from './one-script.ts'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>
type Built = {
  readonly manifest: Manifest
  readonly document: string
  readonly handsOn: (file: string) => boolean
}

/**
 * Writes `.vite/first-needs.json` beside the built pages: for each page the scripts and answers that it asks for first,
 * for each language its sentences, and for each script the font of its running text, so that the server can put them into
 * the document.
 */
export function firstNeeds(): Plugin {
  let root = ''
  return {
    name: 'marsad-first-needs',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async writeBundle(options, bundle) {
      const folder = resolve(root, options.dir ?? 'dist')
      const manifest: Manifest = JSON.parse(
        await readFile(join(folder, '.vite/manifest.json'), 'utf8'),
      )
      const document = await readFile(join(folder, 'index.html'), 'utf8')
      const handsOn = (file: string): boolean => {
        const built = bundle[file]
        return built?.type === 'chunk' && HANDS_ON.test(built.code)
      }
      const names = await readdir(join(folder, 'assets'))
      const font = (start: string) =>
        names.filter((name) => name.startsWith(start) && name.endsWith('.woff2'))
      const written = {
        fonts: {
          latin: font('ibm-plex-sans-latin-400').map((name) => `/assets/${name}`),
          arabic: font('ibm-plex-sans-arabic-arabic-400').map((name) => `/assets/${name}`),
        },
        languages: Object.fromEntries(
          LANGUAGES.map((language) => [language, sentencesOf(language, manifest)]),
        ),
        pages: FIRST_NEEDS.map((need) => ({
          path: need.path,
          ...scriptsOf(need, { manifest, document, handsOn }),
          answers: need.answers,
          figures: need.figures === true,
          place: need.place ?? 'wrap',
          words: need.words === undefined ? null : wordsOf(need.words),
        })),
      }
      await writeFile(join(folder, '.vite/first-needs.json'), JSON.stringify(written))
    },
  }
}

/** The sentences of a page in each language. */
function wordsOf({ title, lead }: NonNullable<FirstNeed['words']>) {
  const said = (key: typeof title) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, translate(language)(key)]))
  return { title: said(title), lead: said(lead) }
}

/** The scripts that hold the sentences of a language. */
function sentencesOf(language: string, manifest: Manifest): readonly string[] {
  return [...reached(`../../packages/language/messages/${language}.json`, manifest)].map(
    (file) => `/${file}`,
  )
}

/** The scripts of a page that the document does not name by itself, and those that only what it draws needs. */
function scriptsOf(need: FirstNeed, { manifest, document, handsOn }: Built) {
  const named = (module: string): readonly string[] =>
    [...reached(module, manifest)]
      .filter((file) => file.endsWith('.js') && !document.includes(file) && !handsOn(file))
      .map((file) => `/${file}`)
  const scripts = named(need.module)
  const next = need.next === undefined ? [] : named(need.next)
  return { scripts, drawing: next.filter((file) => !scripts.includes(file)) }
}

function reached(name: string, manifest: Manifest): ReadonlySet<string> {
  const files = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`the build has no chunk ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  visit(name)
  return files
}
