import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { FAULTS } from './faults.ts'
import { check, readFile } from './producer-file.ts'

/** The two rooms as a browser gets them: one file, with nothing of Node in it. */
async function bundle(): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'silent', root: import.meta.dirname },
    build: {
      ...{ write: false, minify: false, target: 'es2023' },
      lib: { entry: 'rooms.ts', formats: ['es'], fileName: 'rooms' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  return chunk?.code ?? ''
}

const code = await bundle()
const rooms: unknown = await import(
  /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
)

describe('the rules in a browser', () => {
  it('are bundled without anything of Node', () => {
    expect(code.length).toBeGreaterThan(50_000)
    expect(code.match(/\bfrom\s*["']node:|\brequire\(|__vite-browser-external/g)).toBeNull()
  })

  it('find on every faulty file what they find on the server', async () => {
    expect(rooms).toHaveProperty('validate')
    const { validate } = rooms as typeof import('@marsad/validation')
    for (const { files } of FAULTS)
      for (const { setting, name, bytes, context } of await files()) {
        const file = await readFile(setting, name, bytes)
        const { catalogue } = await import('./real-catalogue.ts')
        const { collection, period, plan, earlier } = setting
        const found = validate({
          catalogue,
          collection,
          period,
          version: plan.version,
          file,
          earlier,
          ...context,
        })
        expect(found).toEqual(check(setting, file, context))
      }
  })
})
