import { Problem } from '@marsad/model'
import { openLibrary } from './open-library.ts'
import type { PreparationMessage } from './prepare-apart.ts'

const [database = '', data = ''] = process.argv.slice(2)
const tell = (message: PreparationMessage): void => {
  process.send?.(message)
}

try {
  const { library, report } = await openLibrary(
    { database, data },
    {
      step: (step) => tell({ kind: 'step', step }),
      loading: (progress) => tell({ kind: 'loading', progress }),
    },
  )
  await library.store.close()
  tell({ kind: 'done', catalogue: library.catalogue, report })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  const { kind, code, message, errors } = error
  tell({ kind: 'refused', problem: { kind, code, detail: message, errors } })
}
process.disconnect()
