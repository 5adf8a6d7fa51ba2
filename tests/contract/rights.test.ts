import { describe } from 'vitest'
import { memoryEngine, postgresEngine } from './engines.ts'
import { rightsContract } from './rights-contract.ts'

describe('rights on SQLite', () => rightsContract(memoryEngine))
describe('rights on PostgreSQL', () => rightsContract(postgresEngine))
