import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const SMALLEST = 1024
const TEXT = /\.(js|css|svg|json|webmanifest)$/

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Writes beside each file of text its compressed forms, as small as they get, so that the server compresses none per request. */
export function compressed(): Plugin {
  let root = ''
  return {
    name: 'marsad-compressed',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(options) {
        const folder = resolve(root, options.dir ?? 'dist')
        const [own, assets] = await Promise.all([readdir(folder), readdir(join(folder, 'assets'))])
        const names = [...own, ...assets.map((name) => `assets/${name}`)]
        await Promise.all(
          names.filter((name) => TEXT.test(name)).map((name) => compress(join(folder, name))),
        )
      },
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.byteLength < SMALLEST) return
  const [small, wide] = await Promise.all([
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    zip(content, { level: constants.Z_BEST_COMPRESSION }),
  ])
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)])
}
