import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyTheme, preferredTheme } from './preferences.ts'
import { createPages } from './router.tsx'
import '@marsad/charts/charts.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'

applyTheme(preferredTheme())

const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })
const pages = createPages(queries)
const root = document.getElementById('app')
if (root === null) throw new Error('The page has no element with id "app".')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={pages} />
    </QueryClientProvider>
  </StrictMode>,
)
