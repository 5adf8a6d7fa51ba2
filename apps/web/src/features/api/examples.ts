import type { MessageKey } from '@marsad/language'

/** A request worth trying, below `/api/v1`. */
export type Example = { readonly id: string; readonly title: MessageKey; readonly path: string }

/** Requests from the plainest to the one that is refused. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'donnees',
    title: 'api.example.data',
    path: '/indicators/UNEMPLOYMENT_RATE/data?SEX=F,M&from=2017',
  },
  { id: 'liste', title: 'api.example.list', path: '/indicators?theme=MIGC&withData=true' },
  { id: 'fiche', title: 'api.example.record', path: '/indicators/UNEMPLOYMENT_RATE' },
  {
    id: 'calcul',
    title: 'api.example.lineage',
    path: '/indicators/UNEMPLOYMENT_RATE/lineage?period=2023',
  },
  {
    id: 'millesime',
    title: 'api.example.asOf',
    path: '/indicators/UNEMPLOYMENT_RATE/data?from=2016&to=2016&asOf=HCP_ENE_2016',
  },
  {
    id: 'serie',
    title: 'api.example.series',
    path: '/series/remittances_received/data?from=2015',
  },
  {
    id: 'csv',
    title: 'api.example.csv',
    path: '/indicators/UNEMPLOYMENT_RATE/data.csv?AREA=U,R&lang=fr',
  },
  { id: 'recherche', title: 'api.example.search', path: '/search?q=chomage' },
  { id: 'terme', title: 'api.example.term', path: '/glossary/unemployed' },
  {
    id: 'erreur',
    title: 'api.example.problem',
    path: '/indicators/UNEMPLOYMENT_RATE/data?SEX=X&from=24',
  },
]
