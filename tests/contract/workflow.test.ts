import { describe } from 'vitest'
import { memoryEngine, postgresEngine } from './engines.ts'
import { workflowContract } from './workflow-contract.ts'

describe('submissions on SQLite', () => workflowContract(memoryEngine))
describe('submissions on PostgreSQL', () => workflowContract(postgresEngine))
