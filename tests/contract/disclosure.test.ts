import { describe } from 'vitest'
import { disclosureContract } from './disclosure-contract.ts'
import { memoryEngine, postgresEngine } from './engines.ts'

describe('confidentiality on SQLite', () => disclosureContract(memoryEngine))
describe('confidentiality on PostgreSQL', () => disclosureContract(postgresEngine))
