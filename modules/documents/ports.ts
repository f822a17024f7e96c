import type { Readable } from 'node:stream'
import type { StoredFileId, UnitId } from '../../kernel/ids.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Outcome } from '../../kernel/outcome.ts'
import type { CopySignPlace } from '../../platform/pdf/two-layer-pdf.ts'
import type { Work } from '../../platform/work.ts'
import type { DigitisedPapers } from './application/digitise/digitised-papers.ts'
import type { ScanAnswer } from './domain/malware-scan.ts'
import type { PaperUse, PaperUseKind } from './domain/retention/retention.ts'
import type { FileOwner } from './domain/stored-file.ts'

export type { PaperUseKind, ScanAnswer }

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

/** A module that keeps ids of files. `columns`: every column of its own that holds one; `tests/access/used-files.test.ts` finds those that nobody answers for. */
export type FileUser = {
  readonly columns: readonly string[]
  /** Which of these it uses, whatever for, and however long ago. */
  readonly usedAmong: (work: Work, fileIds: readonly string[]) => Promise<readonly string[]>
}

/** Papers of one matter that is over. */
export type ClosedMatter = { readonly subjectId: string; readonly label: string; readonly closedOn: PlainDate; readonly papers: readonly { readonly fileId: StoredFileId; readonly kind: PaperUseKind; readonly name: string }[] }
/** `next`: after which the next page begins, whatever of this one stands in `matters`; absent on the last. */
export type ClosedPage = { readonly matters: readonly ClosedMatter[]; readonly next?: string | undefined }
export type UsedFile = { readonly fileId: StoredFileId; readonly owner: FileOwner }
export type UseOfFile = PaperUse & { readonly fileId: StoredFileId; readonly subjectId: string }

/** A module whose matters have papers. Whoever proposes asks for what is over; whoever destroys asks once more who uses each file. */
export type RetentionSource = {
  /** What it proposes to be destroyed; of the others it only says that they are used. */
  readonly kinds: readonly PaperUseKind[]
  readonly listClosed: (work: Work, asked: { readonly unitId: UnitId; readonly closedBefore: PlainDate; readonly limit: number; readonly after?: string }) => Promise<ClosedPage>
  /** The matter people know by this code, for whoever may read it. */
  readonly findMatter: (work: Work, reference: string) => Promise<{ readonly subjectId: string; readonly label: string; readonly unitId: UnitId } | undefined>
  readonly usesOf: (work: Work, files: readonly UsedFile[]) => Promise<readonly UseOfFile[]>
}
