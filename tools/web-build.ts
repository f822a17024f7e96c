import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { leanContracts } from './lean-contracts.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Old enough phones are still in hands here: the last four years of browsers. */
const BROWSERS = ['chrome107', 'safari16', 'firefox104']

const shared = (root: string): InlineConfig => ({
  root: at(root),
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom', 'react-router'] },
})

const browser = (root: string, outDir: string, assetsDir: string): InlineConfig => ({
  ...shared(root),
  plugins: [leanContracts(), react()],
  resolve: { dedupe: ['react', 'react-dom', 'react-router'] },
  worker: { format: 'es' },
  build: {
    outDir: at(outDir),
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsDir,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: BROWSERS,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
})

export const citizenClient = (): InlineConfig => {
  const config = browser('apps/citizen-portal', 'dist/citizen-portal/client', 'assets/citizen')
  return { ...config, build: { ...config.build, rollupOptions: { input: at('apps/citizen-portal/entry-client.tsx') } } }
}

export const citizenServer = (): InlineConfig => ({
  ...shared('apps/citizen-portal'),
  publicDir: false,
  // Node's own conditions give React's production build only when asked.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: at('apps/citizen-portal/entry-server.tsx'),
    outDir: at('dist/citizen-portal/server'),
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: { output: { entryFileNames: 'entry-server.js' } },
  },
})

export const staffDesk = (): InlineConfig => browser('apps/staff-desk', 'dist/staff-desk', 'assets/desk')

/** The design system's stories on one page: `node tools/build.ts stories`. Not part of the product. */
export const stories = (): InlineConfig => ({ ...browser('design-system/stories', 'dist/stories', 'assets'), base: './' })
