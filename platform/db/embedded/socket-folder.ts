import { createHash } from 'node:crypto'
import { lstat, readlink, symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { binariesUnusable } from './faults.ts'

export const SOCKET_PORT = 5432

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const LIMIT = 103

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LIMIT

/**
 * Where clients find the socket: the cluster folder itself or, when its path is too long for a socket address, a short
 * link to it under /tmp. The server needs no such help, it binds relative to its own folder.
 */
export const socketFolder = async (cluster: string): Promise<string> => {
  if (fits(cluster)) return cluster
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 16)
  const link = join('/tmp', `motcua-${process.getuid?.() ?? 0}-${name}`)
  const found = await lstat(link).catch(() => undefined)
  if (found?.isSymbolicLink() && found.uid === process.getuid?.()) {
    if ((await readlink(link)) === cluster) return link
    await unlink(link)
  } else if (found) throw binariesUnusable(`${link} thuộc người dùng khác / belongs to another user`)
  await symlink(cluster, link)
  return link
}
