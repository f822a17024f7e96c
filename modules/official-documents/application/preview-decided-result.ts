import type { Work } from '../../../platform/work.ts'
import type { DecidedResult } from '../domain/decided-result.ts'
import { wordResultDraft } from '../domain/word-decided-result.ts'
import { printPaper } from './print-paper.ts'

/** The sheet as it would be issued, marked as a draft; nothing is numbered, signed or kept. */
export const previewDecidedResult = (work: Work, facts: DecidedResult): Promise<Uint8Array> =>
  printPaper({ template: 'letter', fileName: 'du-thao-ket-qua.pdf', print: wordResultDraft(facts, { issuedAt: work.now }) })
