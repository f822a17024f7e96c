import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Config } from '../../../platform/config/config.ts'

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false)

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Secrets and certificates without which restored rows cannot be read or signed further, by the name each has in a backup. */
export const keyFiles = async (config: Config): Promise<ReadonlyMap<string, string>> => {
  const keys = new Map<string, string>()
  for (const path of await filesBelow(config.signingFolder)) keys.set(join('signing', relative(config.signingFolder, path)), path)
  for (const [name, path] of [['secret.key', join(config.home, 'secret.key')], ['vneid.key', config.vneidAnswers.keyFile]] as const) if (await isFile(path)) keys.set(name, path)
  return keys
}

/** Where a key of a backup belongs in this installation. */
export const placeOfKey = (config: Pick<Config, 'home' | 'signingFolder' | 'vneidAnswers'>, name: string): string => {
  if (name === 'vneid.key') return config.vneidAnswers.keyFile
  return name.startsWith('signing/') ? join(config.signingFolder, name.slice('signing/'.length)) : join(config.home, name)
}
