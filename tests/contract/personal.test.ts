import { describe } from 'vitest'
import { memoryEngine, postgresEngine } from './engines.ts'
import { personalContract } from './personal-contract.ts'

describe('a file that holds persons on SQLite', () => personalContract(memoryEngine))
describe('a file that holds persons on PostgreSQL', () => personalContract(postgresEngine))
