import type { Finding, FindingFact } from '@marsad/model'

/** Why a file cannot be read at all. */
export class Refusal extends Error {
  readonly finding: Finding
  constructor(code: string, facts: Readonly<Record<string, FindingFact>> = {}) {
    super(code)
    this.finding = { code, level: 0, severity: 'error', cell: null, facts, group: code }
  }
}

/** Runs a reader; a file that cannot be read comes back as the finding that says why. */
export async function orRefusal<T>(
  read: () => Promise<T>,
): Promise<
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding }
> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, finding: error.finding }
    throw error
  }
}
