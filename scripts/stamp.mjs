import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from './process.mjs'

/** One hash over files and whole folders (`node_modules` and `dist` left out): their paths and their bytes. */
export function hashOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesUnder).sort()) {
    hash.update(`${file}\0`).update(readFileSync(resolve(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  const path = resolve(root, place)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [place]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => filesUnder(join(place, name)))
}

/** The `package.json` of every workspace package, and the root's. */
export function manifests() {
  const rooms = ['packages', 'apps'].flatMap((room) =>
    readdirSync(resolve(root, room)).map((name) => join(room, name, 'package.json')),
  )
  return ['package.json', 'tests/package.json', ...rooms]
}

/** Whether the work that `stamp` marks was done for just these inputs. */
export function isDone(stamp, hash) {
  const file = resolve(root, stamp)
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash
}

export function markDone(stamp, hash) {
  const file = resolve(root, stamp)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${hash}\n`)
}
