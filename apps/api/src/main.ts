import { text } from 'node:stream/consumers'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY === true,
  env: process.env,
  input: async () => {
    if (process.stdin.isTTY) process.stderr.write('Password, then Enter and Ctrl+D:\n')
    return await text(process.stdin)
  },
})
