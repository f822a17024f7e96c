import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import type { Language } from '../platform/web/language.ts'

const FILE = /^(.*messages)[.](vi|en)[.]ts$/
const EXPORT = /^export const (\w+)(?:Vi|En)\b/gm
const SUFFIX: Readonly<Record<Language, string>> = { vi: 'Vi', en: 'En' }

/** The words of the other language as a second name of the kept ones: a page never asks for them, so they need not travel. */
export const writeSecondName = (given: { readonly name: string; readonly code: string; readonly kept: Language }): string | undefined => {
  const [, stem, language] = FILE.exec(given.name) ?? []
  if (stem === undefined || language === given.kept) return undefined
  const [found, ...more] = [...given.code.matchAll(EXPORT)]
  if (found?.[1] === undefined || more.length > 0) throw new Error(`${given.name} must export one constant whose name ends in Vi or En`)
  const other = given.kept === 'vi' ? 'en' : 'vi'
  return `export { ${found[1]}${SUFFIX[given.kept]} as ${found[1]}${SUFFIX[other]} } from './${stem}.${given.kept}.ts'\n`
}

/** A browser bundle that speaks one language. Changing the language loads a page anew, and with it the other bundle. */
export const oneLanguage = (kept: Language): Plugin => ({
  name: 'one-language',
  enforce: 'pre',
  async load(id) {
    if (!FILE.test(id)) return undefined
    const code = writeSecondName({ name: basename(id), code: await readFile(id, 'utf8'), kept })
    return code === undefined ? undefined : { code, map: null, moduleSideEffects: false }
  },
})
