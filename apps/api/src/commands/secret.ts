import { randomBytes } from 'node:crypto'
import type { Command } from './command.ts'

export const secret: Command = {
  name: 'secret',
  summary: 'make a secret for MARSAD_SECRET, without which nobody can sign in',
  usage: `Prints 48 random bytes in base 64. Keep it out of the repository: in the environment as MARSAD_SECRET,
or in a file that MARSAD_SECRET_FILE names. Another secret ends all sessions.`,
  async run(args, io) {
    if (args.length > 0) {
      io.err('marsad secret takes no arguments.')
      return 2
    }
    io.out(randomBytes(48).toString('base64url'))
    return 0
  },
}
