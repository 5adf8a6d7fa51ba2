import type { MessageKey } from '@marsad/language'

/** What a page asks for as soon as it opens. The server puts it into the document, so that it comes along. */
export type FirstNeed = {
  /** Path after the language; `:code` stands for any one step and may be repeated in `answers`. */
  readonly path: string
  /** The module of the page, from the folder of the pages. */
  readonly module: string
  /** Addresses of the interface, written exactly as the page asks. */
  readonly answers: readonly string[]
  /** The answer is the record of a measure, and the figures it opens with come along, unless the address asks for others. */
  readonly figures?: boolean
  /** A module that the page asks for as soon as it is there. */
  readonly next?: string
  /** Heading and first sentence; those of a measure come from its record. */
  readonly words?: { readonly title: MessageKey; readonly lead: MessageKey }
  /** The class of what surrounds the heading. */
  readonly place?: string
}

/** The pages that people open first. Others do without. */
export const FIRST_NEEDS: readonly FirstNeed[] = [
  {
    path: '/',
    module: 'src/routes/home-page.tsx',
    answers: ['/api/v1/overview'],
    words: { title: 'home.title', lead: 'home.lead' },
    place: 'home-head',
  },
  {
    path: '/indicateurs',
    module: 'src/routes/catalogue-page.tsx',
    answers: [],
    words: { title: 'catalogue.title', lead: 'catalogue.lead' },
  },
  {
    path: '/indicateurs/:code',
    module: 'src/routes/figure-pages.ts',
    answers: ['/api/v1/indicators/:code'],
    figures: true,
    next: 'src/features/drawn.ts',
  },
]
