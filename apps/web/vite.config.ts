import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { firstNeeds } from './build/first-needs.ts'
import { offline } from './build/offline.ts'
import { oneScript } from './build/one-script.ts'

const api = `http://127.0.0.1:${process.env.MARSAD_PORT ?? '3000'}`

/** What every page needs, in one script: a first page waits for few requests. */
const SHELL = [
  /node_modules[\\/](react|react-dom|scheduler|@tanstack|intl-messageformat|@formatjs|hono|lucide-react)[\\/]/,
  /packages[\\/](language|model)[\\/]src[\\/]/,
  /packages[\\/]charts[\\/]src[\\/](sparkline[\\/]|chart-words|colour|words)/,
  /apps[\\/]web[\\/]src[\\/]figures[\\/](change|flags|names|qualifiers|recent|spacing|unit)\.ts/,
  /apps[\\/]web[\\/]src[\\/](features[\\/]frame|offline|ui)[\\/]/,
  /apps[\\/]web[\\/]src[\\/][\w-]+\.tsx?$/,
  /apps[\\/]web[\\/]src[\\/]routes[\\/](?!\w+-page)/,
  /rolldown[\\/]runtime/,
]
/** What the pages with figures share. */
const FIGURE =
  /packages[\\/]charts[\\/]src[\\/](?!.*interactive)|apps[\\/]web[\\/]src[\\/](features[\\/]indicator|figures)[\\/]/

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
            { name: 'shell', test: (id) => SHELL.some((one) => one.test(id)), priority: 2 },
            { name: 'figure', test: FIGURE, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/sdmx': api } },
})
