import { describe } from 'vitest'
import { memoryEngine, postgresEngine } from './engines.ts'
import { mappingContract } from './mapping-contract.ts'

describe('a confirmed mapping on SQLite', () => mappingContract(memoryEngine))
describe('a confirmed mapping on PostgreSQL', () => mappingContract(postgresEngine))
