import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { PaperSignature } from '../domain/signature.ts'
import { listFrozenDocuments, type FrozenDocument } from '../store/issued-document-store.ts'
import { listPrintStates, type PrintState } from '../store/print-store.ts'
import { listSignatures } from '../store/signature-store.ts'
import { contentHashOf } from './content-hash-of.ts'
import { hashOfStatement } from './sign-paper.ts'

const PAGE = 500

type Kept = { readonly state: PrintState | undefined; readonly signatures: readonly PaperSignature[]; readonly fileSha256: string | undefined }

const fileFault = ({ state, fileSha256 }: Kept): readonly string[] => {
  if (state === undefined || (state.fileSha256 === undefined) === !state.waits) return ['it is neither printed nor waiting, or both']
  return state.fileSha256 === fileSha256 ? [] : ['its file is not the one that was issued']
}

const signatureFault = ({ document, content, mustBeSigned }: FrozenDocument, { state, signatures }: Kept): readonly string[] => {
  if (mustBeSigned && signatures.length === 0) return ['nobody signed it']
  const covered = { file: state?.fileSha256, words: hashOfStatement(document, content) }
  return signatures.some(({ covers, sha256 }) => sha256 !== covered[covers]) ? ['a signature is not of what was issued'] : []
}

const faultsOf = async (work: Work, page: readonly FrozenDocument[]): Promise<readonly string[]> => {
  const papers = page.map(({ document }) => document)
  const states = await listPrintStates(work.tx, papers)
  const signatures = Map.groupBy(await listSignatures(work.tx, papers), ({ documentId }) => documentId)
  const files = new Map((await findFiles(work, papers.map(({ fileId }) => fileId))).map((file) => [file.id, file.sha256]))
  return page.flatMap((frozen) => {
    const { document, content } = frozen
    const kept: Kept = { state: states.get(document.documentId), signatures: signatures.get(document.documentId) ?? [], fileSha256: files.get(document.fileId) }
    const words = contentHashOf(content) === document.contentSha256 ? [] : ['its frozen words no longer have their hash']
    const named = `${document.kind} ${document.number} (edition ${document.edition}) of ${document.subjectId}`
    return [...words, ...fileFault(kept), ...signatureFault(frozen, kept)].map((fault) => `${named}: ${fault}`)
  })
}

/** What was issued is still what is kept: the words, which file carries them (documents proves the bytes), and who signed. */
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
