// A: NĐ 61/2018 + NĐ 107/2021. B: NĐ 118/2025 from 01/07/2025. C: NĐ 309/2026 from 05/08/2026. A dossier keeps its set for life; which set a reception date falls under is the profile's (organisation).
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'

export type RuleSetCode = 'A' | 'B' | 'C'

export type CountingMode = 'working-minutes' | 'whole-days'

export type RuleSet = {
  readonly code: RuleSetCode
  readonly basis: readonly LegalBasis[]
  /** No text gives an algorithm; practice of running systems, kept as a parameter (domain §2.4). */
  readonly countingMode: CountingMode
  /** Paper received after this minute of the day is handed over the next working morning. */
  readonly handoverCutoffMinute: number
  /** From where the limit counts when the receiving unit is not the competent one. */
  readonly clockStartsAt: 'reception' | 'competent-unit'
  /** A dossier accepted is withdrawn by the signed notice that it stops (Mẫu 05); none under the first set, which has no such form. */
  readonly withdrawalNotice: boolean
}

/**
 * The texts at hand name the notice, not who signs it (NĐ 118/2025 article 21 and TT 03/2025 article 7, read by quotation only):
 * the head of the unit that received or of the one that resolves. Nor do they stop the clock: it runs until the notice is signed.
 */
export const WITHDRAWAL_SIGNED_AT = ['receivingUnitId', 'resolvingUnitId'] as const

const date = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (!parsed) throw new Error(`not a date: ${text}`)
  return parsed
}

const AT_15_00 = 15 * 60

const ND_61: LegalBasis = {
  number: '61/2018/NĐ-CP',
  title: 'Thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
  issuedBy: 'Chính phủ',
  issuedOn: date('2018-04-23'),
}
const ND_107: LegalBasis = { number: '107/2021/NĐ-CP', title: 'Sửa đổi, bổ sung Nghị định 61/2018/NĐ-CP', issuedBy: 'Chính phủ' }
const ND_118: LegalBasis = {
  number: '118/2025/NĐ-CP',
  title: 'Thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
  issuedBy: 'Chính phủ',
  issuedOn: date('2025-06-09'),
  effectiveOn: date('2025-07-01'),
}
const ND_309: LegalBasis = {
  number: '309/2026/NĐ-CP',
  title: 'Tiếp nhận và giải quyết thủ tục hành chính',
  issuedBy: 'Chính phủ',
  issuedOn: date('2026-08-05'),
  effectiveOn: date('2026-08-05'),
}

// How often papers may be asked for again is no parameter: once under every set (supplement.ts), and a dossier keeps one request.
const common = { countingMode: 'working-minutes', handoverCutoffMinute: AT_15_00 } as const

export const isRuleSet = (code: string | undefined): code is RuleSetCode => code === 'A' || code === 'B' || code === 'C'

export const RULE_SETS: Readonly<Record<RuleSetCode, RuleSet>> = {
  A: { code: 'A', basis: [ND_61, ND_107], clockStartsAt: 'reception', withdrawalNotice: false, ...common },
  B: { code: 'B', basis: [ND_118], clockStartsAt: 'reception', withdrawalNotice: true, ...common },
  // Article 17.3: for a dossier received elsewhere the limit runs from when the competent agency has it.
  C: { code: 'C', basis: [ND_309], clockStartsAt: 'competent-unit', withdrawalNotice: true, ...common },
}
