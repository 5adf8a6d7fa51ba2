import { join } from 'node:path'
import { createApp, openLibrary } from '@marsad/api/testing'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Engine, postgresEngine } from '../contract/engines.ts'
import { PROJECT } from '../house/project.ts'

const data = join(PROJECT, 'data')

type Opened = Awaited<ReturnType<typeof openLibrary>>['library']

let engine: Engine
let onSqlite: Opened
let onPostgres: Opened

beforeAll(async () => {
  engine = await postgresEngine()
  const opened = await openLibrary({ database: inject('loadedDatabase'), data })
  onSqlite = opened.library
  onPostgres = (await openLibrary({ database: await engine.empty(), data })).library
})

afterAll(async () => {
  await onSqlite?.store.close()
  await onPostgres?.store.close()
  await engine?.stop()
})

const ADDRESSES = [
  '/indicators?recent=12',
  '/indicators?q=chomage',
  '/indicators?theme=MIGA&withData=true',
  '/indicators/UNEMPLOYMENT_RATE',
  '/indicators/UNEMPLOYMENT_RATE/data?SOURCE=*&SEX=*&AREA=*&FREQ=*',
  '/indicators/UNEMPLOYMENT_RATE/data?asOf=HCP_ENE_2016',
  '/indicators/UNEMPLOYMENT_RATE/data?basis=reported&REF_AREA=*',
  '/indicators/UNEMPLOYMENT_RATE/data?asOf=2017-02-10',
  '/indicators/UNEMPLOYMENT_RATE/lineage?period=2023',
  '/indicators/UNEMPLOYED_CHANGE/lineage?period=2018',
  '/indicators/EMPLOYMENT_SHARE_BY_ACTIVITY/data.csv?ACTIVITY=*',
  '/series?q=emigr',
  '/series/population/data?SOURCE=*&AGE=*&SEX=*&CITIZENSHIP=*',
  '/series/emigrant_stock/data?COUNTRY_DEST=*&SOURCE=*',
  '/institutions/HCP',
  '/themes',
  '/vintages',
  '/search?q=%D8%A7%D9%84%D8%A8%D8%B7%D8%A7%D9%84%D9%87',
  '/search?q=transferts%20mre',
]

describe('SQLite and PostgreSQL', () => {
  it.each(ADDRESSES)('answer %s alike, to the byte', async (address) => {
    const answers = await Promise.all(
      [onSqlite, onPostgres].map(async (library) => {
        const response = await createApp(library).request(`/api/v1${address}`)
        return { status: response.status, body: await response.text() }
      }),
    )
    expect(answers[0]?.status).toBe(200)
    expect(answers[0]?.body.length).toBeGreaterThan(100)
    expect(answers[1]).toEqual(answers[0])
  })

  it('tell their engine, and that only', async () => {
    const health = async (library: Opened) =>
      (await createApp(library).request('/api/v1/health')).json()
    expect(await health(onPostgres)).toEqual({ ...(await health(onSqlite)), engine: 'postgres' })
  })
})
