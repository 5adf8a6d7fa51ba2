import { gzipSync } from 'node:zlib'
import { openFile, planTemplate, proposeMapping, readDrafts } from '@marsad/exchange'
import {
  catalogueForChecking,
  readCheckingCatalogue,
  validate,
  writeCheckingCatalogue,
} from '@marsad/validation'
import { describe, expect, it } from 'vitest'
import { FAULTS } from './faults.ts'
import { check, readFile } from './producer-file.ts'
import { catalogue } from './real-catalogue.ts'

const text = writeCheckingCatalogue(catalogueForChecking(catalogue))
const sent = readCheckingCatalogue(text)

describe('the catalogue that travels to the browser', () => {
  it('finds in every faulty file what the whole one finds', async () => {
    for (const { files } of FAULTS)
      for (const { setting, name, bytes, context } of await files()) {
        const { period, earlier } = setting
        const { collection } = setting
        const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
        const opened = await openFile(name, given)
        if (!opened.ok) throw new Error(opened.finding.code)
        const { detection, format, tables: under } = opened.file
        const tables = under(detection.reading)
        const file = readDrafts({
          ...{ catalogue: sent, collection, name, format, tables, reading: detection.reading },
          mapping: proposeMapping(sent, collection, tables),
          confirmed: detection.undecided.length === 0,
        })
        const { version } = planTemplate(sent, collection, period)
        const found = validate({
          ...{ catalogue: sent, collection, period, version, file, earlier },
          ...context,
        })
        expect(found).toEqual(check(setting, await readFile(setting, name, bytes), context))
      }
  })

  it('comes back from its JSON as it was', () => {
    expect(sent).toEqual(catalogueForChecking(catalogue))
  })

  it('is at most 120 KB on the way', () => {
    expect(gzipSync(text).length / 1024).toBeLessThanOrEqual(120)
  })
})
