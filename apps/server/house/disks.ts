import { stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Config } from '../../../platform/config/config.ts'

export type Disk = { readonly folder: string; readonly free: number; readonly size: number }

/** Wherever something is written: data, backups, files, uploads, and what printing and drills lay aside. */
export const foldersOf = ({ home, backupFolder, storageUrl, scratchFolder }: Pick<Config, 'home' | 'backupFolder' | 'storageUrl' | 'scratchFolder'>): readonly string[] =>
  [home, backupFolder, ...(storageUrl.startsWith('file:') ? [fileURLToPath(storageUrl)] : []), scratchFolder, tmpdir()]

/** Each disk once, by the first folder that lies on it; one that is not made yet is not on any. In bytes. */
export const listDisks = async (folders: readonly string[]): Promise<readonly Disk[]> => {
  const disks = new Map<number, string>()
  for (const folder of folders) {
    const found = await stat(folder).catch(() => undefined)
    if (found !== undefined && !disks.has(found.dev)) disks.set(found.dev, folder)
  }
  return Promise.all(
    [...disks.values()].map(async (folder) => {
      const { bavail, blocks, bsize } = await statfs(folder)
      return { folder, free: bavail * bsize, size: blocks * bsize }
    }),
  )
}

const GB = 1024 ** 3

/** Own figure: a twentieth of a disk, at least two and at most twenty GB of it, is what somebody needs time to act on. */
export const isLow = ({ free, size }: Pick<Disk, 'free' | 'size'>): boolean => free < Math.max(2 * GB, Math.min(size / 20, 20 * GB))
