import { Problem } from '@marsad/model'
import { openLibrary } from './open-library.ts'
import type { PreparationMessage } from './prepare-apart.ts'

const [database = '', data = ''] = process.argv.slice(2)
// Whoever waits for this is gone: a loader that nobody hears would stand in the way of the next one.
const abandon = (): never => process.exit(1)
process.once('disconnect', abandon)

const tell = (message: PreparationMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve()
    else process.send(message, undefined, undefined, () => resolve())
  })

try {
  const { library, report } = await openLibrary(
    { database, data },
    {
      step: (step) => void tell({ kind: 'step', step }),
      loading: (progress) => void tell({ kind: 'loading', progress }),
    },
  )
  await library.store.close()
  await tell({ kind: 'done', sentence: report.releases.published > 0 ? report.sentence : null })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  const { kind, code, message, errors } = error
  await tell({ kind: 'refused', problem: { kind, code, detail: message, errors } })
}
process.off('disconnect', abandon)
process.disconnect()
