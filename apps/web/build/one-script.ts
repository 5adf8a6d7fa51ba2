import type { Plugin, Rolldown } from 'vite'

const RUNTIME = /^assets\/rolldown-runtime-[\w-]+\.js$/

/**
 * Writes the few lines of the bundler's own script into each script that needs them, and drops it: a request less before the
 * first page. They hold no state, so that it is the same in several places.
 */
export function oneScript(): Plugin {
  return {
    name: 'marsad-one-script',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const name = Object.keys(bundle).find((file) => RUNTIME.test(file))
        const runtime = name === undefined ? undefined : bundle[name]
        if (name === undefined || runtime?.type !== 'chunk') return
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk !== runtime) writeInto(chunk, runtime)
        }
        delete bundle[name]
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(/\s*<(script|link)[^>]*\/rolldown-runtime-[^>]*>(<\/script>)?/g, ''),
    },
  }
}

function writeInto(chunk: Rolldown.OutputChunk, runtime: Rolldown.OutputChunk): void {
  const file = runtime.fileName.replace('assets/', './')
  const [body = '', exports = ''] = runtime.code.split(/export\s*\{([^}]*)\};?\s*$/)
  const given = pairsOf(exports).map(([own, name]) => `${name}:${own}`)
  chunk.code = chunk.code.replace(
    new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']${file.replaceAll('.', '\\.')}["'];?`),
    (_all, imports: string) => {
      const taken = pairsOf(imports).map(([name, own]) => `${name}:${own}`)
      return `const{${taken.join(',')}}=(()=>{${body}return{${given.join(',')}}})();`
    },
  )
}

/** `a as b,c` as pairs; a name without `as` stands for itself. */
function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list.split(',').map((part) => {
    const [from = '', to = from] = part.trim().split(/\s+as\s+/)
    return [from, to]
  })
}
