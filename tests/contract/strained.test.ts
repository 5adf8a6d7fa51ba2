import { describe } from 'vitest'
import { fileEngine, postgresEngine } from './engines.ts'
import { fullContract, strainedContract } from './strained-contract.ts'

describe('a database that cannot be written, on SQLite', () => strainedContract(fileEngine))
describe('a database that cannot be written, on PostgreSQL', () => strainedContract(postgresEngine))
describe('a disk that is full, on SQLite', () => fullContract(fileEngine))
