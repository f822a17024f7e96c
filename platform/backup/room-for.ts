import { statfs } from 'node:fs/promises'
import { OperatorFault } from '../operator-fault.ts'
import type { Backup } from './manifest.ts'

const MB = 1024 * 1024
/** What a cluster needs besides its database, its log while it is filled above all. */
const SPARE = 300 * MB

const noRoom = (folder: string, [free, needed]: readonly [number, number]): OperatorFault =>
  new OperatorFault({
    kind: 'no-room',
    vi: `Ổ đĩa của ${folder} còn ${free} MB, nạp bản sao lưu cần khoảng ${needed} MB; không có gì bị thay đổi. Hãy giải phóng dung lượng, hoặc với drill chọn chỗ khác bằng --scratch.`,
    en: `The disk of ${folder} has ${free} MB free, loading the backup needs about ${needed} MB; nothing was changed. Free some space, or for a drill choose another place by --scratch.`,
  })

/** A disk that is filled by a restore takes what runs on it along. Backups of earlier releases do not say how much they need. @throws OperatorFault `no-room` */
export const requireRoom = async (folder: string, { manifest: { databaseBytes } }: Pick<Backup, 'manifest'>, clusters = 1): Promise<void> => {
  if (databaseBytes === undefined) return
  const { bavail, bsize } = await statfs(folder)
  const needed = clusters * (databaseBytes + SPARE)
  if (bavail * bsize < needed) throw noRoom(folder, [Math.round((bavail * bsize) / MB), Math.round(needed / MB)])
}
