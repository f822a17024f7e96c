import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
/** Below the libraries, so that they are found from there. */
const PLACE = join(ROOT, 'node_modules/.cache')

export type Programs = { readonly server: string; readonly worker: string; readonly remove: () => void }

/** Templates and data lie beside the sources: each module goes on looking from where it stood. */
const lookFromSources: Plugin = {
  name: 'look-from-sources',
  enforce: 'pre',
  transform: (code, id) =>
    id.startsWith(ROOT)
      ? code
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
          .replaceAll('import.meta.filename', JSON.stringify(id))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      : undefined,
}

const build = async (outDir: string): Promise<void> => {
  const vite = await import('vite')
  await vite.build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [lookFromSources],
    // These two alone are as many files as a tenth of the product.
    ssr: { noExternal: ['kysely', 'typebox'] },
    build: {
      ssr: true,
      outDir,
      target: 'node22',
      minify: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: { server: join(import.meta.dirname, 'answering-server.ts'), worker: join(import.meta.dirname, 'working-server.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}

/** The programs that are killed, each in few files instead of two thousand: half of a life short of a second would be spent on reading them. */
export const buildPrograms = async (): Promise<Programs> => {
  mkdirSync(PLACE, { recursive: true })
  const outDir = mkdtempSync(join(PLACE, 'killed-'))
  await promisify(execFile)(process.execPath, [import.meta.filename, outDir], { cwd: ROOT })
  return { server: join(outDir, 'server.mjs'), worker: join(outDir, 'worker.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}

const [, , asked] = process.argv
if (import.meta.main && asked !== undefined) await build(asked)
