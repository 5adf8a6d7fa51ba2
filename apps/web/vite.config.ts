import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offline } from './build/offline.ts'

const api = `http://127.0.0.1:${process.env.MARSAD_PORT ?? '3000'}`

export default defineConfig({
  plugins: [react(), offline()],
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'language', test: /(packages[\\/]language|intl-messageformat|@formatjs)[\\/]/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/sdmx': api } },
})
