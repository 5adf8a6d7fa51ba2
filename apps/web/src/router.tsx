import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readCatalogueSearch, readEmbedSearch, readIndicatorSearch } from './indicator-search.ts'
import { preferredLanguage } from './preferences.ts'
import {
  indicatorQuery,
  indicatorsQuery,
  overviewQuery,
  vintagesQuery,
} from './queries.ts'
import { ErrorPage } from './routes/error-page.tsx'
import { LanguageLayout } from './routes/language-layout.tsx'
import { NotFoundPage, UnknownAddressPage } from './routes/not-found-page.tsx'
import { parseSearch, printSearch, type SearchRecord } from './search-params.ts'

type Context = { readonly queries: QueryClient }

const rootRoute = createRootRouteWithContext<Context>()({
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
  loader: ({ context }) => {
    void context.queries.prefetchQuery(indicatorsQuery())
  },
  component: lazyRouteComponent(() => import('./routes/catalogue-page.tsx'), 'CataloguePage'),
  errorComponent: ErrorPage,
})

const indicatorRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'indicateurs/$code',
  validateSearch: (raw: SearchRecord) => readIndicatorSearch(raw),
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(indicatorQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/indicator-page.tsx'), 'IndicatorPage'),
  errorComponent: ErrorPage,
})

const embedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$lang/integrer/$code',
  validateSearch: (raw: SearchRecord) => readEmbedSearch(raw),
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(indicatorQuery(params.code))
  },
  component: lazyRouteComponent(() => import('./routes/embed-page.tsx'), 'EmbedPage'),
  errorComponent: ErrorPage,
})

const routeTree = rootRoute.addChildren([
  startRoute,
  embedRoute,
  languageRoute.addChildren([homeRoute, catalogueRoute, indicatorRoute]),
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
