// Plan 276/QĐ-UBND row IV.1, NĐ 61/2018 articles 17.1 and 19.8-19.9: no refusal, supplement or delay without its reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Accounting } from './dossier.ts'
import type { DossierRefusal } from './refusal.ts'

export type ReasonKind = 'refusal' | 'supplement' | 'delay'

export type Reason = { readonly code: string; readonly kind: ReasonKind; readonly vi: string; readonly en: string }

export const REASONS: readonly Reason[] = [
  { code: 'not-competent', kind: 'refusal', vi: 'Không thuộc thẩm quyền giải quyết', en: 'Outside the competence of this authority' },
  { code: 'not-eligible', kind: 'refusal', vi: 'Không đủ điều kiện theo quy định', en: 'The conditions of the law are not met' },
  { code: 'false-papers', kind: 'refusal', vi: 'Giấy tờ không đúng, không hợp lệ', en: 'Papers are wrong or not valid' },
  { code: 'duplicate', kind: 'refusal', vi: 'Trùng với hồ sơ đã nộp', en: 'Same as a dossier already filed' },
  { code: 'other-refusal', kind: 'refusal', vi: 'Lý do khác', en: 'Another reason' },
]

/** At least this many letters of the official's own words: a dot or a dash explains nothing to anybody. */
const FEWEST_LETTERS = 10

export const decideAccounting = (kind: ReasonKind, given: Accounting): Outcome<Accounting, DossierRefusal> => {
  if (!REASONS.some((reason) => reason.kind === kind && reason.code === given.reasonCode))
    return refuse({ kind: 'unknown-reason', reasonCode: given.reasonCode })
  const letters = given.words.match(/\p{L}/gu)?.length ?? 0
  return letters < FEWEST_LETTERS ? refuse({ kind: 'reason-missing' }) : ok({ ...given, words: given.words.trim() })
}
