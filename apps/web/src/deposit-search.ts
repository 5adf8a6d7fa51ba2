import type { SearchRecord, SearchValue } from './search-params.ts'

/** Where to go back to after signing in; checked where it is used. */
export type SignInSearch = { readonly retour?: string }

/** Reads where to go back to after signing in: a path of these pages. */
export function readSignInSearch(raw: SearchRecord): SignInSearch {
  const { retour } = raw
  return typeof retour === 'string' && retour.startsWith('/') ? { retour } : {}
}

/** The steps that happen in the browser, before anything is sent. */
export const LOCAL_STEPS = ['choisir', 'deposer', 'associer', 'controler'] as const
export type LocalStep = (typeof LOCAL_STEPS)[number]
/** The steps of what the server has received. */
export const SENT_STEPS = ['comparer', 'envoyer', 'recu'] as const
export type SentStep = (typeof SENT_STEPS)[number]

/** A deposit that is being prepared: its draft on this device, and the step. */
export type NewDepositSearch = {
  readonly collection?: string
  readonly periode?: string
  /** The submission that gets another file. */
  readonly remplace?: string
  readonly brouillon?: string
  readonly etape?: LocalStep
}

const NAME = /^[\w-]{1,100}$/

function nameIn(value: SearchValue): string | undefined {
  return typeof value === 'string' && NAME.test(value) ? value : undefined
}

/** Reads what is being prepared; what cannot be read is left out. */
export function readNewDepositSearch(raw: SearchRecord): NewDepositSearch {
  const collection = nameIn(raw.collection)
  const periode =
    typeof raw.periode === 'string' && raw.periode.length <= 40 ? raw.periode : undefined
  const remplace = nameIn(raw.remplace)
  const brouillon = nameIn(raw.brouillon)
  const etape = LOCAL_STEPS.find((step) => step === raw.etape)
  return {
    ...(collection !== undefined && { collection }),
    ...(periode !== undefined && { periode }),
    ...(remplace !== undefined && { remplace }),
    ...(brouillon !== undefined && { brouillon }),
    ...(etape !== undefined && { etape }),
  }
}

/** The step of a submission that is shown; its state and history where none is. */
export type DepositSearch = { readonly etape?: SentStep }

/** Reads which step of a submission is shown. */
export function readDepositSearch(raw: SearchRecord): DepositSearch {
  const etape = SENT_STEPS.find((step) => step === raw.etape)
  return etape === undefined ? {} : { etape }
}
