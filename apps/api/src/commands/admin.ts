import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { migrateStore, openStore } from '@marsad/store'
import { createAdministrator } from '../accounts/people.ts'
import { readConfig } from '../config.ts'
import type { Command, CommandIo } from './command.ts'

const EMAIL = /^\S+@\S+\.\S+$/

export const admin: Command = {
  name: 'admin',
  summary: 'create: make the account of an administrator',
  usage: `marsad admin create --email <address> [--name <name>] [--password-file <file>]

No account exists until one is made here. The password is read from the first line of standard input,
or of the file; it has 12 characters at least and is none of those that people choose most.

  --db <file or postgres://…>  the database (MARSAD_DB); var/marsad.db unless named`,
  async run(args, io) {
    const asked = readArguments(args, io)
    if (asked === undefined) return 2
    const { email, name, file, database } = asked
    const password = firstLine(
      file === undefined ? ((await io.input?.()) ?? '') : await readFile(file, 'utf8'),
    )
    const store = await openStore(database)
    try {
      await migrateStore(store)
      const now = () => new Date().toISOString()
      await createAdministrator({ store, now }, { email, name, password })
      io.out(`${email} is an administrator.`)
      return 0
    } finally {
      await store.close()
    }
  },
}

function firstLine(content: string): string {
  return content.split(/\r?\n/)[0] ?? ''
}

function readArguments(args: readonly string[], io: CommandIo) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        'password-file': { type: 'string' },
        db: { type: 'string' },
      },
    })
    const config = readConfig(io.env, { db: values.db })
    if ('error' in config) throw new Error(config.error)
    const { email = '' } = values
    if (positionals.length !== 1 || positionals[0] !== 'create' || !EMAIL.test(email)) {
      throw new Error('Say: marsad admin create --email <address>')
    }
    const file = values['password-file']
    return { email, name: values.name ?? email, file, database: config.database }
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
