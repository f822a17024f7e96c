import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = { readonly folder: string; readonly close: () => void }

/** A disk of so many kilobytes that fills up as disks do; nothing where this user may not mount one. */
export const openSmallDisk = (kilobytes: number): SmallDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-small-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' }).status === 0
  if (!mounted) rmSync(folder, { recursive: true, force: true })
  const close = (): void => {
    spawnSync('umount', [folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
  return mounted ? { folder, close } : undefined
}
