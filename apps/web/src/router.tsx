import { loadLanguage } from '@marsad/language'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readCatalogueSearch } from './catalogue-search.ts'
import { readDepositSearch, readNewDepositSearch, readSignInSearch } from './deposit-search.ts'
import { catalogueQuery } from './features/catalogue/catalogue-query.ts'
import { openMeasure } from './features/opening.ts'
import { readEmbedSearch, readIndicatorSearch } from './indicator-search.ts'
import {
  readPublicationsSearch,
  readResultsSearch,
  readSeriesListSearch,
  readWordsSearch,
} from './list-search.ts'
import { languageOf, preferredLanguage } from './preferences.ts'
import {
  codelistQuery,
  codelistsQuery,
  collectionsQuery,
  glossaryQuery,
  indicatorQuery,
  institutionQuery,
  institutionsQuery,
  overviewQuery,
  seriesQuery,
  sourceQuery,
  termQuery,
  vintagesQuery,
} from './queries.ts'
import { readAuditSearch, readReviewSearch } from './review-search.ts'
import { ErrorPage } from './routes/error-page.tsx'
import { LanguageLayout } from './routes/language-layout.tsx'
import { NotFoundPage, UnknownAddressPage } from './routes/not-found-page.tsx'
import { parseSearch, printSearch, type SearchRecord } from './search-params.ts'

type Context = { readonly queries: QueryClient }

const rootRoute = createRootRouteWithContext<Context>()({
  beforeLoad: async ({ location: { pathname } }) => {
    const language = languageOf(pathname.slice(1, 3))
    if (language !== undefined) await loadLanguage(language)
  },
  notFoundComponent: UnknownAddressPage,
})

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$lang', params: { lang: preferredLanguage() }, replace: true })
  },
})

const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$lang',
  component: LanguageLayout,
  notFoundComponent: NotFoundPage,
})

const homeRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: '/',
  loader: ({ context }) => {
    void context.queries.prefetchQuery(overviewQuery())
    void context.queries.prefetchQuery(vintagesQuery())
  },
  component: lazyRouteComponent(() => import('./routes/home-page.tsx'), 'HomePage'),
  errorComponent: ErrorPage,
})

const catalogueRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'indicateurs',
  validateSearch: (raw: SearchRecord) => readCatalogueSearch(raw),
  loaderDeps: ({ search }) => ({ search }),
  loader: ({ context, deps, params }) => {
    const language = languageOf(params.lang)
    if (language === undefined) return
    void context.queries.prefetchQuery(catalogueQuery(deps.search, language))
  },
  component: lazyRouteComponent(() => import('./routes/catalogue-page.tsx'), 'CataloguePage'),
  errorComponent: ErrorPage,
})

const indicatorRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'indicateurs/$code',
  validateSearch: (raw: SearchRecord) => readIndicatorSearch(raw),
  loader: ({ context, params, location }) =>
    openMeasure(context.queries, indicatorQuery(params.code), {
      drawing: !('vue' in location.search),
    }),
  component: lazyRouteComponent(() => import('./routes/figure-pages.ts'), 'IndicatorPage'),
  errorComponent: ErrorPage,
})

const embedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$lang/integrer/$code',
  validateSearch: (raw: SearchRecord) => readEmbedSearch(raw),
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(indicatorQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/figure-pages.ts'), 'EmbedPage'),
  errorComponent: ErrorPage,
})

const seriesListRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'series',
  validateSearch: (raw: SearchRecord) => readSeriesListSearch(raw),
  component: lazyRouteComponent(() => import('./routes/series-list-page.tsx'), 'SeriesListPage'),
  errorComponent: ErrorPage,
})

const seriesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'series/$code',
  validateSearch: (raw: SearchRecord) => readIndicatorSearch(raw),
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(seriesQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/figure-pages.ts'), 'SeriesPage'),
  errorComponent: ErrorPage,
})

const institutionsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'institutions',
  loader: ({ context }) => {
    void context.queries.prefetchQuery(institutionsQuery())
  },
  component: lazyRouteComponent(() => import('./routes/institutions-page.tsx'), 'InstitutionsPage'),
  errorComponent: ErrorPage,
})

const institutionRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'institutions/$code',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(institutionQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/institution-page.tsx'), 'InstitutionPage'),
  errorComponent: ErrorPage,
})

const sourceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sources/$code',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(sourceQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/source-page.tsx'), 'SourcePage'),
  errorComponent: ErrorPage,
})

const codelistsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'codes',
  validateSearch: (raw: SearchRecord) => readWordsSearch(raw),
  loader: ({ context }) => {
    void context.queries.prefetchQuery(codelistsQuery())
  },
  component: lazyRouteComponent(() => import('./routes/codelists-page.tsx'), 'CodelistsPage'),
  errorComponent: ErrorPage,
})

const codelistRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'codes/$code',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(codelistQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/codelist-page.tsx'), 'CodelistPage'),
  errorComponent: ErrorPage,
})

const glossaryRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'glossaire',
  validateSearch: (raw: SearchRecord) => readWordsSearch(raw),
  loader: ({ context }) => {
    void context.queries.prefetchQuery(glossaryQuery())
  },
  component: lazyRouteComponent(() => import('./routes/glossary-page.tsx'), 'GlossaryPage'),
  errorComponent: ErrorPage,
})

const termRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'glossaire/$terme',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(termQuery(params.terme))
  },
  component: lazyRouteComponent(() => import('./routes/term-page.tsx'), 'TermPage'),
  errorComponent: ErrorPage,
})

const publicationsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'calendrier',
  validateSearch: (raw: SearchRecord) => readPublicationsSearch(raw),
  loader: ({ context }) => {
    void context.queries.prefetchQuery(vintagesQuery())
    void context.queries.prefetchQuery(collectionsQuery())
  },
  component: lazyRouteComponent(() => import('./routes/publications-page.tsx'), 'PublicationsPage'),
  errorComponent: ErrorPage,
})

const resultsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'recherche',
  validateSearch: (raw: SearchRecord) => readResultsSearch(raw),
  component: lazyRouteComponent(() => import('./routes/results-page.tsx'), 'ResultsPage'),
  errorComponent: ErrorPage,
})

const apiRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'api',
  component: lazyRouteComponent(() => import('./routes/api-page.tsx'), 'ApiPage'),
  errorComponent: ErrorPage,
})

const aboutRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'a-propos',
  component: lazyRouteComponent(() => import('./routes/about-page.tsx'), 'AboutPage'),
  errorComponent: ErrorPage,
})

const accessibilityRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'accessibilite',
  component: lazyRouteComponent(
    () => import('./routes/accessibility-page.tsx'),
    'AccessibilityPage',
  ),
  errorComponent: ErrorPage,
})

const signInRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'connexion',
  validateSearch: (raw: SearchRecord) => readSignInSearch(raw),
  component: lazyRouteComponent(() => import('./routes/sign-in-page.tsx'), 'SignInPage'),
  errorComponent: ErrorPage,
})

const depositsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'depot',
  component: lazyRouteComponent(() => import('./routes/deposits-page.tsx'), 'DepositsPage'),
  errorComponent: ErrorPage,
})

const newDepositRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'depot/nouveau',
  validateSearch: (raw: SearchRecord) => readNewDepositSearch(raw),
  component: lazyRouteComponent(() => import('./routes/new-deposit-page.tsx'), 'NewDepositPage'),
  errorComponent: ErrorPage,
})

const depositRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'depot/$id',
  validateSearch: (raw: SearchRecord) => readDepositSearch(raw),
  component: lazyRouteComponent(() => import('./routes/deposit-page.tsx'), 'DepositPage'),
  errorComponent: ErrorPage,
})

const validationRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'validation',
  component: lazyRouteComponent(() => import('./routes/validation-page.tsx'), 'ValidationPage'),
  errorComponent: ErrorPage,
})

const validationReviewRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'validation/$id',
  validateSearch: (raw: SearchRecord) => readReviewSearch(raw),
  component: lazyRouteComponent(
    () => import('./routes/validation-review-page.tsx'),
    'ValidationReviewPage',
  ),
  errorComponent: ErrorPage,
})

const adminRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'admin',
  component: lazyRouteComponent(() => import('./routes/admin-pages.ts'), 'AdminPeoplePage'),
  errorComponent: ErrorPage,
})

const adminKeysRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'admin/cles',
  component: lazyRouteComponent(() => import('./routes/admin-pages.ts'), 'AdminKeysPage'),
  errorComponent: ErrorPage,
})

const adminInstitutionsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'admin/institutions',
  component: lazyRouteComponent(() => import('./routes/admin-pages.ts'), 'AdminInstitutionsPage'),
  errorComponent: ErrorPage,
})

const adminLogRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'admin/journal',
  validateSearch: (raw: SearchRecord) => readAuditSearch(raw),
  component: lazyRouteComponent(() => import('./routes/admin-pages.ts'), 'AdminLogPage'),
  errorComponent: ErrorPage,
})

const routeTree = rootRoute.addChildren([
  startRoute,
  embedRoute,
  languageRoute.addChildren([
    homeRoute,
    catalogueRoute,
    indicatorRoute,
    seriesListRoute,
    seriesRoute,
    institutionsRoute,
    institutionRoute,
    sourceRoute,
    codelistsRoute,
    codelistRoute,
    glossaryRoute,
    termRoute,
    publicationsRoute,
    resultsRoute,
    apiRoute,
    aboutRoute,
    accessibilityRoute,
    signInRoute,
    depositsRoute,
    newDepositRoute,
    depositRoute,
    validationRoute,
    validationReviewRoute,
    adminRoute,
    adminKeysRoute,
    adminInstitutionsRoute,
    adminLogRoute,
  ]),
])

/** The pages of the product. Addresses keep codes and comma lists, so that they survive being typed and printed. */
export function createPages(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    parseSearch,
    stringifySearch: printSearch,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>
  }
}
