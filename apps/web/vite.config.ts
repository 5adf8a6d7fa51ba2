import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { firstNeeds } from './build/first-needs.ts'
import { offline } from './build/offline.ts'
import { oneScript } from './build/one-script.ts'

const api = `http://127.0.0.1:${process.env.MARSAD_PORT ?? '3000'}`

/**
 * What every page needs, in one script, so that a first page waits for few requests. The pages with figures are a second one,
 * with all that they share; what draws is a third. Everything else splits by itself.
 */
const SHELL = [
  /node_modules[\\/](react|react-dom|scheduler|@tanstack|intl-messageformat|@formatjs|hono|lucide-react)[\\/]/,
  /packages[\\/](language|model)[\\/]src[\\/]/,
  /packages[\\/]charts[\\/]src[\\/](sparkline[\\/]|line[\\/]line-still\.tsx$|(chart-words|colour|describe|summarise)\.ts$)/,
  /apps[\\/]web[\\/]src[\\/]figures[\\/](breaks|change|chart-series|flags|latest-words|names|publication-date|qualifiers|recent|spacing|unit|years)\.ts$/,
  /apps[\\/]web[\\/]src[\\/](features[\\/]frame|offline|ui)[\\/]/,
  /apps[\\/]web[\\/]src[\\/][\w-]+\.tsx?$/,
  /rolldown[\\/]runtime/,
]

/** The pages with figures, and their tables: what tables share with charts is no reason to bring what draws. */
const FIGURES = /[\\/]routes[\\/]figure-pages\.ts$|[\\/]features[\\/]indicator[\\/]table-view\.tsx$/

export default defineConfig({
  plugins: [react(), oneScript(), offline(), firstNeeds(), compressed()],
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shell', test: (id) => SHELL.some((test) => test.test(id)), priority: 2 },
            { name: 'figures', test: FIGURES, priority: 1 },
            { name: 'drawn', test: /[\\/]features[\\/]drawn\.ts$/, priority: 0 },
          ],
        },
      },
    },
  },
  // What writes workbooks is a part of the reader that comes only when it is needed.
  worker: { format: 'es' },
  server: { proxy: { '/api': api, '/sdmx': api } },
})
