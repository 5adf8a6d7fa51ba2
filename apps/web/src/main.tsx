import { loadLanguage } from '@marsad/language'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepLive } from './offline/live.ts'
import { applyTheme, languageOf, preferredLanguage, preferredTheme } from './preferences.ts'
import { createPages } from './router.tsx'
import '@marsad/charts/charts.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'

applyTheme(preferredTheme())

// Kept answers need no network: a request is always made.
const queries = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, networkMode: 'always' } },
})
const pages = createPages(queries)
keepLive(queries)
const root = document.getElementById('app')
if (root === null) throw new Error('The page has no element with id "app".')

await loadLanguage(languageOf(location.pathname.slice(1, 3)) ?? preferredLanguage())
// The first page is drawn when all of it is there: not awaited, since its scripts wait for this one.
void pages.load().then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={pages} />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
