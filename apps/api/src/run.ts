import { Problem } from '@marsad/model'
import { admin } from './commands/admin.ts'
import { check } from './commands/check.ts'
import type { Command, CommandIo } from './commands/command.ts'
import { compare } from './commands/compare.ts'
import { derive } from './commands/derive.ts'
import { load } from './commands/load.ts'
import { migrate } from './commands/migrate.ts'
import { secret } from './commands/secret.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'
import { VERSION } from './version.ts'

const COMMANDS: readonly Command[] = [
  serve,
  migrate,
  load,
  derive,
  compare,
  check,
  verify,
  admin,
  secret,
]

/** Runs one command of `marsad`. @returns the exit code: 0 done, 1 refused or failed, 2 not understood, 78 not configured as it must be. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(help())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    io.out(VERSION)
    return 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) {
    io.err(`marsad has no command "${name}".\n\n${help()}`)
    return 2
  }
  if (rest.includes('--help')) {
    io.out(`marsad ${command.name}: ${command.summary}\n\n${command.usage}`)
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const { file, line, detail } of error.errors)
      io.err(file === undefined ? detail : `${file}:${line ?? 1}: ${detail}`)
    io.err(error.message)
    return 1
  }
}

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `Marsad ${VERSION}\n\nmarsad <command> [options]; marsad <command> --help tells more.\n\n${lines.join('\n')}`
}
