import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { listFrozenDocuments, type FrozenDocument } from '../store/issued-document-store.ts'
import { contentHashOf } from './content-hash-of.ts'

const PAGE = 500

const faultsOf = async (work: Work, page: readonly FrozenDocument[]): Promise<readonly string[]> => {
  const files = await findFiles(work, page.map(({ document }) => document.fileId))
  const hashes = new Map(files.map((file) => [file.id, file.sha256]))
  return page.flatMap(({ document, content }) => {
    const named = `${document.kind} ${document.number} (edition ${document.edition}) of dossier ${document.dossierId}`
    const words = contentHashOf(content) === document.contentSha256 ? [] : [`${named}: its frozen words no longer have their hash`]
    const file = hashes.get(document.fileId) === document.fileSha256 ? [] : [`${named}: its file ${document.fileId} is not the one that was issued`]
    return [...words, ...file]
  })
}

/** What was issued is still what is kept: the words, and which file carries them (documents proves the bytes). */
export const papersProof: Proof = {
  name: 'papers-are-as-issued',
  find: async (work) => {
    const faults: string[] = []
    let checked = 0
    let last: IssuedDocument | undefined
    for (;;) {
      const page = await listFrozenDocuments(work.tx, last, PAGE)
      last = page.at(-1)?.document
      if (last === undefined) return { checked, faults }
      faults.push(...(await faultsOf(work, page)))
      checked += page.length
    }
  },
}
