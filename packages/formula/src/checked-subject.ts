import type { Indicator } from '@marsad/model'

/** What is checked of an indicator against its expression. */
export type CheckedSubject = Pick<Indicator, 'dimensions' | 'domain' | 'unit' | 'operandSources'>
