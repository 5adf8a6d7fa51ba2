import { describe } from 'vitest'
import { memoryEngine, postgresEngine } from './engines.ts'
import { reviewContract } from './review-contract.ts'

describe('reviewing on SQLite', () => reviewContract(memoryEngine))
describe('reviewing on PostgreSQL', () => reviewContract(postgresEngine))
