import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'

/** The user PostgreSQL runs as; absent when it is simply ours. */
export type Owner = { readonly uid: number; readonly gid: number }

const signed = (text: string): number => {
  const value = Number(text.trim())
  return value > 0x7fff_ffff ? value - 0x1_0000_0000 : value
}

const nobody = (): Owner => {
  const ask = (flag: string): string => spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout
  return { uid: signed(ask('-u')), gid: signed(ask('-g')) }
}

/**
 * PostgreSQL refuses root. A folder that exists keeps its owner; a new one is given to `nobody`, the only unprivileged
 * user present on every machine (a uid without a passwd entry is refused by initdb).
 */
export const findOwner = async (cluster: string): Promise<Owner | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  const found = await stat(cluster).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody()
}

/** Whether that user can enter the folder by its path: false below a 0700 home. */
export const canEnter = (owner: Owner | undefined, folder: string): boolean =>
  owner === undefined || spawnSync('test', ['-x', folder], { ...owner, stdio: 'ignore' }).status === 0
