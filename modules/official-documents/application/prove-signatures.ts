import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import { listOrdersOf, pageOfSignedFiles, type OpenOrder, type SignedFile } from '../store/signing-store.ts'

const PAGE = 500

const faultOf = (signed: SignedFile, { sha256, order }: { readonly sha256: string | undefined; readonly order: OpenOrder | undefined }): readonly string[] => {
  if (sha256 !== signed.sha256) return ['its file is not the one that was signed']
  return order?.state === 'signed' ? [] : ['it was made without an order, or its order still waits']
}

const faultsOf = async (work: Work, page: readonly SignedFile[]): Promise<readonly string[]> => {
  const hashes = new Map((await findFiles(work, page.map(({ signedFileId }) => signedFileId))).map(({ id, sha256 }) => [id, sha256]))
  const orders = await listOrdersOf(work.tx, page.map(({ fileId }) => fileId))
  return page.flatMap((signed) => {
    const order = orders.find(({ fileId, serial }) => fileId === signed.fileId && serial === signed.serial)
    return faultOf(signed, { sha256: hashes.get(signed.signedFileId), order }).map((fault) => `signature ${signed.serial} of file ${signed.fileId}: ${fault}`)
  })
}

/** Every signed file is the one its signature made, and was ordered (documents proves the bytes). */
export const signaturesProof: Proof = {
  name: 'signatures-are-as-made',
  find: async (work) => {
    const faults: string[] = []
    let checked = 0
    let last: SignedFile | undefined
    for (;;) {
      const page = await pageOfSignedFiles(work.tx, last, PAGE)
      last = page.at(-1)
      if (last === undefined) return { checked, faults }
      faults.push(...(await faultsOf(work, page)))
      checked += page.length
    }
  },
}
