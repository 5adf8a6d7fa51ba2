import { openStore } from '@marsad/store'
import { deriveAll } from '../production/derive/derive-all.ts'
import { currentCatalogue } from '../production/open-library.ts'
import { prepareStore } from '../production/prepare-store.ts'
import type { Command } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const derive: Command = {
  name: 'derive',
  summary: 'compute every indicator again from the figures held, after a change of formula',
  usage: `What comes out other than before is published as one vintage; nothing is published when nothing changed.

${COMMON_USAGE}`,
  async run(args, io) {
    const invocation = readInvocation(args, io)
    if (invocation === undefined) return 2
    const catalogue = await currentCatalogue(invocation.config.data)
    const store = await openStore(invocation.config.database)
    try {
      await prepareStore(store, catalogue)
      const { vintage, series } = await deriveAll(store, catalogue, new Date().toISOString())
      io.out(
        vintage === undefined
          ? 'Nothing changed.'
          : `${series} computed series changed; published as ${vintage}.`,
      )
      return 0
    } finally {
      await store.close()
    }
  },
}
