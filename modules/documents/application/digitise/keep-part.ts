// TT 02/2019/TT-BNV: what was scanned together is parted by pages; the scan as it came stays untouched beside its parts.
import { takePages } from '../../../../platform/pdf/take-pages.ts'
import { PdfFault } from '../../../../platform/signing/pdf/parse-value.ts'
import type { Work } from '../../../../platform/work.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { insertDigitalCopy } from '../../store/bench-page-store.ts'
import { actorKey } from '../actor-key.ts'
import { storeOwnPrint } from '../store-file.ts'

export type ScanPages = { readonly from: number; readonly to: number }

const cutOf = (bytes: Uint8Array, { from, to }: ScanPages): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return takePages(bytes, from, to)
  } catch (fault) {
    if (fault instanceof PdfFault) return undefined
    throw fault
  }
}

/** Some pages of a PDF as a file for the same owner. Whoever calls has opened the whole. Undefined where they cannot be taken out. */
export const keepPart = async (work: Work, whole: { readonly file: StoredFile; readonly bytes: Uint8Array }, { name, ...pages }: ScanPages & { readonly name: string }): Promise<StoredFile | undefined> => {
  const bytes = cutOf(whole.bytes, pages)
  if (bytes === undefined) return undefined
  const file = await storeOwnPrint(work, { bytes, fileName: `${name.replaceAll(/[\\/]/g, '-')}.pdf`, owner: whole.file.owner })
  const from = Array.from({ length: pages.to - pages.from + 1 }, (_, at) => ({ fileId: whole.file.id, page: pages.from + at }))
  await insertDigitalCopy(work.tx, { fileId: file.id, pages: from, fields: {}, madeBy: actorKey(work), madeAt: work.now })
  return file
}
