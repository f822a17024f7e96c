import { stat, statfs } from 'node:fs/promises'
import { OperatorFault } from '../operator-fault.ts'
import type { Backup } from './manifest.ts'

const MB = 1024 * 1024
/** What a cluster needs besides its database and its log. */
const SPARE = 500 * MB
/** `max_wal_size`: so much log lies there while a cluster is filled or its copy replayed, where there is so much to write. */
const MOST_LOG = 1024 * MB
/** Left to the product where it runs on the same disk. */
const RESERVE = 2048 * MB

const noRoom = (folder: string, [free, needed]: readonly [number, number]): OperatorFault =>
  new OperatorFault({
    kind: 'no-room',
    vi: `Ổ đĩa của ${folder} còn ${free} MB, nạp bản sao lưu cần khoảng ${needed} MB; không có gì bị thay đổi. Hãy giải phóng dung lượng, hoặc với drill chọn chỗ khác bằng --scratch.`,
    en: `The disk of ${folder} has ${free} MB free, loading the backup needs about ${needed} MB; nothing was changed. Free some space, or for a drill choose another place by --scratch.`,
  })

const diskOf = (folder: string): Promise<number | undefined> => stat(folder).then(({ dev }) => dev, () => undefined)

export type Room = { readonly clusters?: number; /** What works meanwhile, whose disk is not to be filled. */ readonly beside?: string }

/** A disk that is filled by a restore takes what runs on it along. Backups of earlier releases do not say how much they need. @throws OperatorFault `no-room` */
export const requireRoom = async (folder: string, { manifest: { databaseBytes } }: Pick<Backup, 'manifest'>, { clusters = 1, beside }: Room = {}): Promise<void> => {
  if (databaseBytes === undefined) return
  const { bavail, bsize } = await statfs(folder)
  const left = beside !== undefined && (await diskOf(folder)) === (await diskOf(beside)) ? RESERVE : 0
  const needed = clusters * (databaseBytes + Math.min(MOST_LOG, 2 * databaseBytes) + SPARE) + left
  if (bavail * bsize < needed) throw noRoom(folder, [Math.round((bavail * bsize) / MB), Math.round(needed / MB)])
}
