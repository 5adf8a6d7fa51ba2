import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { FIRST_NEEDS, type FirstNeed } from '../src/first-needs.ts'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>
type Built = { readonly manifest: Manifest; readonly document: string }

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
    async writeBundle(options) {
      const folder = resolve(root, options.dir ?? 'dist')
      const manifest: Manifest = JSON.parse(
        await readFile(join(folder, '.vite/manifest.json'), 'utf8'),
      )
      const document = await readFile(join(folder, 'index.html'), 'utf8')
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
          scripts: scriptsOf(need, { manifest, document }),
          answers: need.answers,
        })),
      }
      await writeFile(join(folder, '.vite/first-needs.json'), JSON.stringify(written))
    },
  }
}

const LANGUAGES = ['fr', 'ar', 'en']

/** The scripts that hold the sentences of a language. */
function sentencesOf(language: string, manifest: Manifest): readonly string[] {
  return [...reached(`../../packages/language/messages/${language}.json`, manifest)].map(
    (file) => `/${file}`,
  )
}

/** The scripts of a page that the document does not name by itself. */
function scriptsOf(need: FirstNeed, { manifest, document }: Built): readonly string[] {
  return [...reached(need.module, manifest)]
    .map((file) => `/${file}`)
    .filter((file) => file.endsWith('.js') && !document.includes(file))
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
