import type { Readable } from 'node:stream'
import type { Outcome } from '../../kernel/outcome.ts'
import type { CopySignPlace } from '../../platform/pdf/two-layer-pdf.ts'
import type { Work } from '../../platform/work.ts'
import type { DigitisedPapers } from './application/digitise/digitised-papers.ts'
import type { ScanAnswer } from './domain/malware-scan.ts'

export type { ScanAnswer }

/** Somebody outside who knows malware. Answers about every content, and says so where it cannot; never throws. */
export type MalwareScanner = {
  readonly scan: (bytes: Readable, options: { readonly patienceMs: number }) => Promise<ScanAnswer>
}

/** What the bench wants of modules that know more: where digitised papers belong, and how an official signs a copy as true. */
export type DigitisingPorts = {
  /** Puts the papers where the bench was opened for; in the transaction that files them. */
  readonly take: (work: Work, papers: DigitisedPapers) => Promise<Outcome<unknown, { readonly kind: 'bench-subject-gone' }>>
  /** Room for a signature on the first page, and the order of it; false where whoever acts has no certificate. */
  readonly signPlace: CopySignPlace
  readonly sign: (work: Work, papers: DigitisedPapers) => Promise<boolean>
}
