// NĐ 61/2018 article 22, TT 03/2025 Mẫu 01: what is to be paid is fixed at acceptance with its basis; exempt only with a reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { owedOf, whyNot, type Standing } from './abilities.ts'
import type { LevyLine } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

/** A levy as the procedure's channel line states it, or as the counter noted it; `payable` says its amount is a real one. */
export type LevyStated = { readonly kind: LevyLine['kind']; readonly amount?: number; readonly note?: string; readonly exemption?: string; readonly stated?: number; readonly reason?: string; readonly payable: boolean }

const KINDS: readonly LevyLine['kind'][] = ['service-fee', 'state-charge', 'price', 'levy']
export const levyKindOf = (kind: string): LevyLine['kind'] => KINDS.find((known) => known === kind) ?? 'levy'

/** Nothing stated: nothing demanded. A line in words is repeated in words and costs nothing until somebody sets it. */
export const demandLevies = (stated: readonly LevyStated[]): readonly DossierEvent[] => {
  const lines = stated.map(({ payable, amount, exemption, ...levy }, index): LevyLine => {
    const reason = exemption?.trim()
    return { line: index + 1, ...levy, ...(payable && amount !== undefined ? { amount } : {}), ...(reason ? { exemption: reason } : {}) }
  })
  const total = lines.reduce((sum, { amount = 0, exemption }) => sum + (exemption ? 0 : amount), 0)
  return lines.length === 0 ? [] : [{ type: 'LeviesDemanded', lines, total }]
}

/** Cash over the counter; never more than is owed. */
export const decideCollectLevy = (dossier: Dossier, standing: Standing, { amount, note }: { readonly amount: number; readonly note?: string }): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('collect-levy', dossier, standing)
  if (no) return refuse(no)
  const left = owedOf(dossier)
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > left) return refuse({ kind: 'levy-not-due', left })
  return ok([{ type: 'LevyPaid', amount, ...(note?.trim() ? { note: note.trim() } : {}) }])
}
