// Nghị định 45/2020/NĐ-CP Điều 15: what an office signs is a PDF; a picture becomes one of two layers (PDF/A-2), and stays untouched beside it.
import type { StoredFileId } from '../../../../kernel/ids.ts'
import { countPages } from '../../../../platform/imaging/imaging.ts'
import { writeTwoLayerPdf, type PicturePage } from '../../../../platform/pdf/two-layer-pdf.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { whyClosed } from '../../domain/malware-scan.ts'
import { extensionOf, mediaTypeOfExtension, type MediaType } from '../../domain/media-types.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { insertDigitalCopy } from '../../store/bench-page-store.ts'
import { actorKey } from '../actor-key.ts'
import { readOwnFile } from '../read-own-file.ts'
import { storeOwnPrint } from '../store-file.ts'
import { readUpright } from './read-one-page.ts'

const PICTURES: ReadonlySet<MediaType> = new Set<MediaType>(['image/jpeg', 'image/png', 'image/tiff'])
export const isPicture = (mediaType: MediaType): boolean => PICTURES.has(mediaType)

/** Somebody waits for it: more belongs on the bench. */
export const MOST_DRAWN_PAGES = 10

type Source = { readonly bytes: Uint8Array; readonly mediaType: MediaType }
/** Bytes somebody sends, or a file of the actor's own. */
export type PictureGiven = { readonly bytes: Uint8Array; readonly fileName: string } | { readonly fileId: string }

const sourceOf = async (work: Work, given: PictureGiven): Promise<Source | undefined> => {
  if ('bytes' in given) {
    const mediaType = mediaTypeOfExtension(extensionOf(given.fileName))
    return mediaType && { bytes: given.bytes, mediaType }
  }
  const file = await readOwnFile(work, given.fileId as StoredFileId)
  if (!file.ok || !isPicture(file.value.mediaType) || whyClosed(file.value.malwareScan)) return undefined
  return { bytes: await currentFileStore().get(file.value.sha256), mediaType: file.value.mediaType }
}

const drawPage = async (source: Source, sourcePage: number): Promise<PicturePage | undefined> => {
  const read = await readUpright(source, { turn: 0, turnedBy: 'nobody', sourcePage })
  if (!read.ok) return undefined
  const { prepared: { image, width, height, dpi }, words } = read.value
  return { image, width, height, dpi, words: words.map(({ text, line, left, top, right, bottom }) => ({ text, line, left: left * width, top: top * height, width: (right - left) * width, height: (bottom - top) * height })) }
}

/** Slow, so outside the transaction. Undefined where it is no picture, or none that can be drawn: whoever keeps it says so. */
export const drawAsPdf = async (work: Work, given: PictureGiven, title: string): Promise<Uint8Array | undefined> => {
  const source = await sourceOf(work, given)
  if (source === undefined || !isPicture(source.mediaType)) return undefined
  const counted = source.mediaType === 'image/tiff' ? await countPages(source) : ({ ok: true, value: 1 } as const)
  if (!counted.ok || counted.value === 0 || counted.value > MOST_DRAWN_PAGES) return undefined
  const pages: PicturePage[] = []
  for (let page = 0; page < counted.value; page += 1) {
    const drawn = await drawPage(source, page)
    if (drawn === undefined) return undefined
    pages.push(drawn)
  }
  return writeTwoLayerPdf({ title, pages, madeAt: work.now, producer: 'Một Cửa' })
}

/** The PDF beside the pictures it was drawn from, for the owner of the first. */
export const keepDrawnOf = async (work: Work, [first, ...more]: readonly [StoredFile, ...StoredFile[]], bytes: Uint8Array): Promise<StoredFile> => {
  const file = await storeOwnPrint(work, { bytes, fileName: `${first.fileName.replace(/\.[^.]+$/, '')}.pdf`, owner: first.owner })
  await insertDigitalCopy(work.tx, { fileId: file.id, pages: [first, ...more].map(({ id }) => ({ fileId: id, page: 1 })), fields: {}, madeBy: actorKey(work), madeAt: work.now })
  return file
}

export const keepDrawn = (work: Work, original: StoredFile, bytes: Uint8Array): Promise<StoredFile> => keepDrawnOf(work, [original], bytes)

/** What scanners make and no printer lays on a sheet: a TIFF of the actor's own, drawn before the act. Undefined for everything else. */
export const drawTiff = async (work: Work, fileId: string, title: string): Promise<Uint8Array | undefined> => {
  const file = await readOwnFile(work, fileId as StoredFileId)
  return file.ok && file.value.mediaType === 'image/tiff' ? drawAsPdf(work, { fileId }, title) : undefined
}

type Opened = { readonly file: StoredFile; readonly bytes: Uint8Array }

/** The PDF drawn of a TIFF in its place, the TIFF beside it; any other file as it came. */
export const drawnInstead = async (work: Work, { file, bytes }: Opened, drawn: Uint8Array | undefined): Promise<Opened> =>
  drawn !== undefined && file.mediaType === 'image/tiff' ? { file: await keepDrawn(work, file, drawn), bytes: drawn } : { file, bytes }
