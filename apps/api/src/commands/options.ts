import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import type { CommandIo } from './command.ts'

const COMMON = {
  db: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
} as const

export const COMMON_USAGE = `  --db <file or postgres://…>  the database (MARSAD_DB); var/marsad.db unless named
  --data <folder>              catalogue and figures (MARSAD_DATA); data/ unless named`

/** What a command was asked to do. */
export type Invocation = {
  readonly config: Config
  readonly flags: ReadonlySet<string>
  readonly positionals: readonly string[]
}

/**
 * Reads the options of a command.
 *
 * @param flags Names of switches that this command has besides the common options.
 * @returns The invocation, or `undefined` after saying what was not understood.
 */
export function readInvocation(
  args: readonly string[],
  io: CommandIo,
  flags: readonly string[] = [],
): Invocation | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...COMMON,
        ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
      },
    })
    const { db, data, port, host, ...rest } = values
    const config = readConfig(io.env, { db, data, port, host })
    if ('error' in config) {
      io.err(config.error)
      return undefined
    }
    return { config, flags: new Set(Object.keys(rest)), positionals }
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
