import { describe } from 'vitest'
import { memoryEngine, postgresEngine } from './engines.ts'
import { withdrawalOrdersContract } from './withdrawal-orders-contract.ts'

describe('orders of withdrawal on SQLite', () => withdrawalOrdersContract(memoryEngine))
describe('orders of withdrawal on PostgreSQL', () => withdrawalOrdersContract(postgresEngine))
