import { describe } from 'vitest'
import { fileEngine, memoryEngine, postgresEngine } from './engines.ts'
import { storeContract } from './store-contract.ts'

describe('the store on SQLite in memory', () => storeContract(memoryEngine))
describe('the store on SQLite in a file', () => storeContract(fileEngine))
describe('the store on PostgreSQL', () => storeContract(postgresEngine))
