import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

type Entry = readonly [name: string, value: unknown]

const isContract = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'id' in value && 'method' in value && 'path' in value && 'answer' in value

const isFunction = ([, value]: Entry): boolean => typeof value === 'function'

/** Of a contract a browser needs where to call and whether bytes go in or out; the schemas are the server's to check. */
const leanValue = (value: unknown): unknown => {
  if (!isContract(value)) return value
  const { id, method, path, body, answer } = value
  return { id, method, path, ...(body === 'bytes' || body === 'stream' ? { body } : {}), ...(answer === 'bytes' ? { answer } : {}) }
}

/** The same exports as plain data, so that whatever a page does not name is left out of its bundle. */
export const writeLeanContract = (entries: readonly Entry[]): string =>
  entries.map(([name, value]) => `export const ${name} = ${JSON.stringify(leanValue(value))}\n`).join('')

/** Replaces `modules/<name>/contract.ts` and its parts (`contract-<part>.ts`) in browser bundles. One that exports a function is left as it is. */
export const leanContracts = (): Plugin => ({
  name: 'lean-contracts',
  enforce: 'pre',
  async load(id) {
    if (!/\/modules\/[^/]+\/contract(?:-[a-z]+)*[.]ts$/.test(id)) return undefined
    const entries = Object.entries((await import(pathToFileURL(id).href)) as Record<string, unknown>)
    return entries.some(isFunction) ? undefined : { code: writeLeanContract(entries), map: null }
  },
})
