// Thông tư 01/2023/TT-VPCP Điều 8: one paper is one file; who photographs or scans it page by page has several.
import type { StoredFileId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { countPages, preparePage } from '../../../../platform/imaging/imaging.ts'
import { writeTwoLayerPdf, type PicturePage } from '../../../../platform/pdf/two-layer-pdf.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { whyClosed, type ClosedFile } from '../../domain/malware-scan.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { readOwnFile } from '../read-own-file.ts'
import { isPicture, keepDrawnOf } from './draw-as-pdf.ts'

/** A person waits for it. */
export const MOST_JOINED = 30

export type JoinRefusal = { readonly kind: 'pictures-not-joined'; readonly most: number } | ClosedFile
export type JoinedPictures = { readonly originals: readonly StoredFile[]; readonly bytes: Uint8Array }

const PDF = 'application/pdf'
const no = { kind: 'pictures-not-joined', most: MOST_JOINED } as const

const pagesOf = async ({ sha256, mediaType }: StoredFile, most: number): Promise<readonly PicturePage[] | undefined> => {
  const source = { bytes: await currentFileStore().get(sha256), mediaType }
  const counted = mediaType === 'image/tiff' || mediaType === PDF ? await countPages(source) : ({ ok: true, value: 1 } as const)
  if (!counted.ok || counted.value === 0 || counted.value > most) return undefined
  const pages: PicturePage[] = []
  for (let page = 0; page < counted.value; page += 1) {
    const prepared = await preparePage({ ...source, page, turn: 0 })
    if (!prepared.ok) return undefined
    const { image, width, height, dpi } = prepared.value
    pages.push({ image, width, height, dpi, words: [] })
  }
  return pages
}

/** Slow, so outside the transaction. Pictures and PDF pages of the actor's own, all of one owner, in the order they are named. */
export const joinPictures = async (work: Work, fileIds: readonly string[], title: string): Promise<Outcome<JoinedPictures, JoinRefusal>> => {
  const originals: StoredFile[] = []
  const pages: PicturePage[] = []
  if (fileIds.length > MOST_JOINED) return refuse(no)
  for (const fileId of fileIds) {
    const file = await readOwnFile(work, fileId as StoredFileId)
    if (!file.ok || !(isPicture(file.value.mediaType) || file.value.mediaType === PDF)) return refuse(no)
    const closed = whyClosed(file.value.malwareScan)
    if (closed) return refuse(closed)
    if (JSON.stringify(file.value.owner) !== JSON.stringify((originals[0] ?? file.value).owner)) return refuse(no)
    const drawn = await pagesOf(file.value, MOST_JOINED - pages.length)
    if (drawn === undefined) return refuse(no)
    originals.push(file.value)
    pages.push(...drawn)
  }
  return ok({ originals, bytes: writeTwoLayerPdf({ title, pages, madeAt: work.now, producer: 'Một Cửa' }) })
}

/** The pictures stay beside it. */
export const keepJoined = (work: Work, { originals: [first, ...more], bytes }: JoinedPictures): Promise<StoredFile> => {
  if (first === undefined) throw new Error('nothing was joined')
  return keepDrawnOf(work, [first, ...more], bytes)
}
