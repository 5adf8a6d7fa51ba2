import { describe } from 'vitest'
import { fileEngine, postgresEngine } from './engines.ts'
import { racingContract } from './racing-contract.ts'

describe('who comes second, on SQLite', () => racingContract(fileEngine))
describe('who comes second, on PostgreSQL', () => racingContract(postgresEngine))
