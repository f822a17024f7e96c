// Nghị định 23/2015/NĐ-CP Điều 21: many copies of one original, many pages, many originals or content that is hard to compare: two working days more at most, or longer as agreed in writing with whoever asks.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { CopyOfOriginal, CopyRequest } from './certified-copy.ts'
import type { CertificationRefusal } from './refusal.ts'

export const PROLONGING_GROUNDS = ['many-copies', 'many-pages', 'many-originals', 'complex'] as const
export type ProlongingGround = (typeof PROLONGING_GROUNDS)[number]

export const PROLONGING_WORDS: Readonly<Record<ProlongingGround, { readonly vi: string; readonly en: string }>> = {
  'many-copies': { vi: 'chứng thực số lượng lớn bản sao từ một bản chính', en: 'many copies of one original' },
  'many-pages': { vi: 'bản chính có nhiều trang', en: 'the original has many pages' },
  'many-originals': { vi: 'chứng thực nhiều bản chính', en: 'many originals' },
  complex: { vi: 'nội dung bản chính phức tạp, khó kiểm tra, đối chiếu', en: 'the content is hard to check and compare' },
}

/** Without the agreement of whoever asks. */
export const MOST_DAYS_ALONE = 2
/** Even agreed; ours, against a slip of the finger. */
export const MOST_DAYS_AGREED = 60

export type Prolonging = { readonly serial: number; readonly workingDays: number; readonly ground: ProlongingGround; /** The agreement in writing, scanned. */ readonly agreementFileId?: string; readonly at: Instant; readonly by: string }
export type Prolong = Pick<Prolonging, 'workingDays' | 'agreementFileId'> & { readonly now: Instant }

const isOver = ({ returnsAt, preparedAt }: CopyOfOriginal, now: Instant): boolean => plainDateAt(returnsAt ?? preparedAt) < plainDateAt(now)

/** The originals it moves, none whose day has passed unless agreed: days are counted from the time of Điều 7, so that two prolongings are never more than the longer one. */
export const decideProlong = (request: CopyRequest, copies: readonly CopyOfOriginal[], { workingDays, agreementFileId, now }: Prolong): Outcome<readonly CopyOfOriginal[], CertificationRefusal> => {
  if (request.handedOut) return refuse({ kind: 'already-handed-out' })
  if (request.dossierId !== undefined) return refuse({ kind: 'promised-by-dossier' })
  const waiting = copies.filter(({ state, prolongedDays = 0 }) => state === 'prepared' && prolongedDays < workingDays)
  if (waiting.length === 0) return refuse({ kind: 'nothing-to-prolong' })
  if (agreementFileId !== undefined) return ok(waiting)
  if (workingDays > MOST_DAYS_ALONE) return refuse({ kind: 'agreement-missing', most: MOST_DAYS_ALONE })
  const standing = waiting.filter((copy) => !isOver(copy, now))
  return standing.length === 0 ? refuse({ kind: 'promise-over' }) : ok(standing)
}
