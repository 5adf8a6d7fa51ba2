import type { Plugin, Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

const RUNTIME = /^assets\/rolldown-runtime-[\w-]+\.js$/
const IMPORT = String.raw`import\s*\{([^}]*)\}\s*from\s*["']\./([\w.-]+)["'];?`
/** A script that only hands on what another one has. */
export const HANDS_ON = /^\s*export\s*\{([^}]*)\}\s*from\s*["']\.\/([\w.-]+)["'];?\s*$/

/**
 * Leaves out scripts that say nothing of their own: a request less each before a first page. The few lines of the bundler go
 * into each script that needs them (they hold no state, so that it is the same in several places); who asks for a script that
 * hands on another asks for that other one.
 */
export function oneScript(): Plugin {
  return {
    name: 'marsad-one-script',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
        const runtime = chunks.find(({ fileName }) => RUNTIME.test(fileName))
        for (const chunk of chunks) {
          if (runtime !== undefined && chunk !== runtime) writeInto(chunk, runtime)
        }
        if (runtime !== undefined) delete bundle[runtime.fileName]
        for (const chunk of chunks.filter(({ isDynamicEntry }) => isDynamicEntry)) {
          const parts = HANDS_ON.exec(chunk.code)
          if (parts !== null) askForTheOther(chunk, parts, chunks)
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(/\s*<(script|link)[^>]*\/rolldown-runtime-[^>]*>(<\/script>)?/g, ''),
    },
  }
}

function writeInto(chunk: Chunk, runtime: Chunk): void {
  const [body = '', exports = ''] = runtime.code.split(/export\s*\{([^}]*)\};?\s*$/)
  const given = pairsOf(exports).map(([own, name]) => `${name}:${own}`)
  chunk.code = chunk.code.replace(new RegExp(IMPORT, 'g'), (all, imports: string, file) => {
    if (`assets/${file}` !== runtime.fileName) return all
    const taken = pairsOf(imports).map(([name, own]) => `${name}:${own}`)
    return `const{${taken.join(',')}}=(()=>{${body}return{${given.join(',')}}})();`
  })
}

function askForTheOther(
  chunk: Chunk,
  [, exports = '', other = '']: RegExpExecArray,
  chunks: readonly Chunk[],
): void {
  const handed = pairsOf(exports).map(([own, name]) => `${name}:m.${own}`)
  const file = chunk.fileName.replace('assets/', '').replaceAll('.', '\\.')
  for (const one of chunks) {
    one.code = one.code.replace(
      new RegExp(`import\\(\\s*["'\`]\\./${file}["'\`]\\s*\\)`, 'g'),
      `import("./${other}").then(m=>({${handed.join(',')}}))`,
    )
  }
}

/** `a as b,c` as pairs; a name without `as` stands for itself. */
function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list.split(',').map((part) => {
    const [from = '', to = from] = part.trim().split(/\s+as\s+/)
    return [from, to]
  })
}
