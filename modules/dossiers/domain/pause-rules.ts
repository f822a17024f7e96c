// NĐ 61/2018 article 19.4 restarts the limit after a supplement; what interrupts it otherwise is practice and sector law: data with its source.
import type { PauseKind, PauseMode } from './dossier-parts.ts'
import type { RuleSetCode } from './rule-sets.ts'

export type PauseRule = {
  readonly kind: PauseKind
  readonly mode: PauseMode
  /** Absent: under every rule set. */
  readonly ruleSets?: readonly RuleSetCode[]
  /** Absent: for every procedure. Codes of procedures, or words the name of the sector begins with. */
  readonly procedures?: readonly string[]
  readonly sector?: string
  readonly basis: string
  /** Where the rule was found; `practice` and `own` are not law. */
  readonly source: 'law' | 'sector-law' | 'practice' | 'own'
}

/** Most particular first: the first rule that fits holds. */
export const PAUSE_RULES: readonly PauseRule[] = [
  {
    kind: 'financial-obligation', mode: 'pause-resume', sector: 'Đất đai', source: 'sector-law',
    basis: 'Luật Đất đai và văn bản hướng dẫn: thời hạn không tính thời gian xác định và thực hiện nghĩa vụ tài chính',
  },
  { kind: 'supplement', mode: 'restart', ruleSets: ['A'], basis: 'NĐ 61/2018/NĐ-CP Điều 19 khoản 4', source: 'law' },
  { kind: 'supplement', mode: 'restart', ruleSets: ['B'], basis: 'NĐ 118/2025/NĐ-CP Điều 11 (một lần); cách tính lại giữ theo NĐ 61/2018 Điều 19 khoản 4', source: 'practice' },
  { kind: 'supplement', mode: 'restart', ruleSets: ['C'], basis: 'NĐ 309/2026/NĐ-CP Điều 17 khoản 3: tính từ khi nhận đủ hồ sơ', source: 'law' },
  { kind: 'financial-obligation', mode: 'pause-resume', basis: 'QĐ 1610/QĐ-TTPVHCC Hà Nội 25/11/2025: tạm dừng chờ thực hiện nghĩa vụ tài chính', source: 'practice' },
  { kind: 'suspension', mode: 'pause-resume', basis: 'Trạng thái 8 của Cổng Dịch vụ công quốc gia, có thể xử lý tiếp', source: 'practice' },
]

export type PauseQuestion = { readonly kind: PauseKind; readonly ruleSet: RuleSetCode; readonly procedureCode: string; readonly sector?: string }

const fits = (rule: PauseRule, { kind, ruleSet, procedureCode, sector }: PauseQuestion): boolean =>
  rule.kind === kind &&
  (rule.ruleSets?.includes(ruleSet) ?? true) &&
  (rule.procedures?.includes(procedureCode) ?? true) &&
  (rule.sector === undefined || (sector?.startsWith(rule.sector) ?? false))

export const pauseRuleFor = (question: PauseQuestion): PauseRule => {
  const rule = PAUSE_RULES.find((each) => fits(each, question))
  if (!rule) throw new Error(`no pause rule for ${question.kind} under rule set ${question.ruleSet}`)
  return rule
}

/** Own: no law names a reminder; an evening and two days are left to find a paper. A setting of the installation says otherwise. */
export const SUPPLEMENT_REMINDER_DAYS = 3

/** How long after reception a supplement may still be asked for; sector law may say otherwise. */
export type SupplementWindow = { readonly workingDays: number; readonly procedures?: readonly string[]; readonly sector?: string; readonly basis: string }

export const SUPPLEMENT_WINDOWS: readonly SupplementWindow[] = [{ workingDays: 3, basis: 'NĐ 61/2018/NĐ-CP Điều 19 khoản 4' }]

export const supplementWindowFor = ({ procedureCode, sector }: Pick<PauseQuestion, 'procedureCode' | 'sector'>): SupplementWindow => {
  const found = SUPPLEMENT_WINDOWS.find((each) => (each.procedures?.includes(procedureCode) ?? true) && (each.sector === undefined || (sector?.startsWith(each.sector) ?? false)))
  if (!found) throw new Error('no supplement window')
  return found
}
