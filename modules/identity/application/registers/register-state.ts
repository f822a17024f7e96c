import type { Instant } from '../../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { PURPOSES, type LookUpPurpose } from '../../domain/registers/purposes.ts'
import { REGISTER_NAMES, type RegisterName } from '../../domain/registers/register.ts'
import { countLookUps, countPurposes, listOpenAlerts, type PurposeCount, type RegisterAlert } from '../../store/register-alert-store.ts'
import { isConnected } from './current-registers.ts'

/** NĐ 13/2023 Đ3.3: what a register is asked for, on what basis, what of its answer anybody sees; with the week's questions. */
export type AskedPurpose = { readonly purpose: LookUpPurpose; readonly words: { readonly vi: string; readonly en: string }; readonly legalBasis: string; readonly facts: readonly string[]; readonly asked: number; readonly lastAt?: Instant }

export type RegisterState = {
  readonly register: RegisterName
  readonly connected: boolean
  /** Of today and the six days before, by how they ended: found, no-match, several, down, kept, cut. */
  readonly counts: Readonly<Record<string, number>>
  readonly purposes: readonly AskedPurpose[]
  readonly alerts: readonly Omit<RegisterAlert, 'register'>[]
}

const DAYS = 7

const purposesOf = (register: RegisterName, counted: readonly PurposeCount[]): readonly AskedPurpose[] =>
  Object.entries(PURPOSES).flatMap(([purpose, rule]) => {
    if (rule.register !== register) return []
    const { count: asked = 0, lastAt } = counted.find((each) => each.register === register && each.purpose === purpose) ?? {}
    return [{ purpose: purpose as LookUpPurpose, words: rule.words, legalBasis: rule.legalBasis, facts: rule.facts, asked, ...(lastAt === undefined ? {} : { lastAt }) }]
  })

/** For the operator: is each register connected, what came of the week's look-ups, what is wrong now. */
export const askRegisterState = async (work: Work): Promise<readonly RegisterState[]> => {
  const since = instantOn(addDays(plainDateAt(work.now), 1 - DAYS), 0)
  const [alerts, counts, asked] = await Promise.all([listOpenAlerts(work.tx), countLookUps(work.tx, since), countPurposes(work.tx, since)])
  return REGISTER_NAMES.map((register) => ({
    register,
    connected: isConnected(register),
    counts: Object.fromEntries(counts.filter((each) => each.register === register).map(({ outcome, count }) => [outcome, count])),
    purposes: purposesOf(register, asked),
    alerts: alerts.filter((alert) => alert.register === register).map(({ cause, openedAt, lastAt, failures }) => ({ cause, openedAt, lastAt, failures })),
  }))
}
