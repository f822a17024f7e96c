import { addDays, instantOn, plainDateAt } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { REGISTER_NAMES, type RegisterName } from '../../domain/registers/register.ts'
import { countLookUps, listOpenAlerts, type RegisterAlert } from '../../store/register-alert-store.ts'
import { isConnected } from './current-registers.ts'

export type RegisterState = {
  readonly register: RegisterName
  readonly connected: boolean
  /** Of today and the six days before, by how they ended: found, no-match, several, down, kept, cut. */
  readonly counts: Readonly<Record<string, number>>
  readonly alerts: readonly Omit<RegisterAlert, 'register'>[]
}

const DAYS = 7

/** For the operator: is each register connected, what came of the week's look-ups, what is wrong now. */
export const askRegisterState = async (work: Work): Promise<readonly RegisterState[]> => {
  const [alerts, counts] = await Promise.all([listOpenAlerts(work.tx), countLookUps(work.tx, instantOn(addDays(plainDateAt(work.now), 1 - DAYS), 0))])
  return REGISTER_NAMES.map((register) => ({
    register,
    connected: isConnected(register),
    counts: Object.fromEntries(counts.filter((each) => each.register === register).map(({ outcome, count }) => [outcome, count])),
    alerts: alerts.filter((alert) => alert.register === register).map(({ cause, openedAt, lastAt, failures }) => ({ cause, openedAt, lastAt, failures })),
  }))
}
