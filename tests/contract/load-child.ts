import { loadOnce } from './loading.ts'

/** A load in a process of its own, to be killed: `node load-child.ts <database>`. Says each release on a line. */
await loadOnce(process.argv[2] ?? '', (release) => process.stdout.write(`${release}\n`))
