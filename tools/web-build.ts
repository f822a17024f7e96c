import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import type { Language } from '../platform/web/language.ts'
import { leanContracts } from './lean-contracts.ts'
import { oneLanguage } from './one-language.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Old enough phones are still in hands here: the last four years of browsers. */
const BROWSERS = ['chrome107', 'safari16', 'firefox104']

/** Loading one of our files does nothing by itself, so a page loads of a list of parts (`widgets.tsx`) only those it names. */
const OURS = /\/(?:kernel|platform|modules|design-system)\/[^?]+[.]tsx?$/

/** Many small files compress worse than one: what all pages run on, what pages with fields are made of, what fills in a form. */
const GROUPS = [
  { name: 'react', test: /\/node_modules\/(?:react|react-dom|react-router|scheduler)\//, priority: 3 },
  { name: 'fields', test: /\/platform\/web\/form[.]ts|\/design-system\/(?:components\/(?:breadcrumbs|error-summary|field|layout|notice|text-link|(?!date|output)[a-z]+-(?:field|group|area))|patterns\/form-page)[.]tsx?/, priority: 2 },
  { name: 'filling', test: /\/kernel\/number-in-words|\/design-system\/components\/(?:output-field|repeat-list)|\/modules\/forms\/(?:domain|ui)\/(?!answer-record-summary|form-here|messages|staff)/, priority: 1 },
]

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

/** One bundle a language, side by side; files that say nothing are the same file in both. */
export const citizenClient = (language: Language): InlineConfig => {
  const config = browser('apps/citizen-portal', 'dist/citizen-portal/client', 'assets/citizen')
  return {
    ...config,
    plugins: [oneLanguage(language), ...(config.plugins ?? [])],
    build: {
      ...config.build,
      emptyOutDir: language === 'vi',
      manifest: `manifest.${language}.json`,
      rollupOptions: { input: at('apps/citizen-portal/entry-client.tsx'), treeshake: { moduleSideEffects: (id) => !OURS.test(id) }, output: { codeSplitting: { includeDependenciesRecursively: false, groups: GROUPS } } },
    },
  }
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

/** A small page of its own that verifies QR codes of results, also without a network; its worker is no module and has one name. */
export const paperCheck = (): InlineConfig => {
  const config = browser('modules/documents/ui/paper-check', 'dist/paper-check', 'assets/check')
  const own = (name: string): string => at(`modules/documents/ui/paper-check/${name}`)
  return {
    ...config,
    build: {
      ...config.build,
      rollupOptions: {
        input: { check: own('index.html'), sw: own('sw.ts') },
        output: { entryFileNames: ({ name }) => (name === 'sw' ? 'assets/check/sw.js' : 'assets/check/[name]-[hash].js') },
      },
    },
  }
}

/** The design system's stories on one page: `node tools/build.ts stories`. Not part of the product. */
export const stories = (): InlineConfig => ({ ...browser('design-system/stories', 'dist/stories', 'assets'), base: './' })
