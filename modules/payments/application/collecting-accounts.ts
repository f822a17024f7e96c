// NĐ 120/2016/NĐ-CP Điều 4; Luật Kế toán 88/2015/QH13 Điều 26: who answers for a unit's money says which account it comes into; every change is named, dated and kept.
import { authorOf } from '../../../kernel/event-author.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, findUnitByCode, type Unit } from '../../organisation/index.ts'
import { decideAdd, decideEnd, standingOf, type AccountRefusal, type CollectingAccount } from '../domain/collecting-account.ts'
import { insertAccount, listAccounts, lockAccounts, setAccountEnd } from '../store/account-store.ts'
import { isOfProvince, mayAt } from './may-with-payment.ts'

export type ShownAccount = CollectingAccount & { readonly standing: 'in-force' | 'to-come' | 'over'; readonly unitName?: string; readonly unitCode?: string; readonly mayChange: boolean }

/** The operator at the command line answers for the whole installation. */
const mayKeep = async (work: Work, unitId: UnitId | undefined): Promise<boolean> => {
  if (work.actor.kind === 'system') return true
  return unitId === undefined ? isOfProvince(work) : mayAt(work, 'repair', unitId)
}

/** Those of the province concern every unit; those of a unit whoever may look into its money. */
const maySee = async (work: Work, unitId: UnitId | undefined): Promise<boolean> => unitId === undefined || work.actor.kind === 'system' || mayAt(work, 'list', unitId)

const ORDER = { 'in-force': 0, 'to-come': 1, over: 2 } as const

/** In force first. */
export const listCollectingAccounts = async (work: Work): Promise<readonly ShownAccount[]> => {
  const today = plainDateAt(work.now)
  const shown: ShownAccount[] = []
  for (const account of await listAccounts(work.tx)) {
    if (!(await maySee(work, account.unitId))) continue
    const unit = account.unitId && (await findUnit(work, account.unitId))
    shown.push({ ...account, standing: standingOf(account, today), ...(unit ? { unitName: unit.name, unitCode: unit.code } : {}), mayChange: await mayKeep(work, account.unitId) })
  }
  return shown.toSorted((one, other) => ORDER[one.standing] - ORDER[other.standing])
}

/** The unit a form begins with: the reader's own, nothing where they answer for the province. */
export const ownUnitCode = async (work: Work): Promise<string | undefined> => {
  if (work.actor.kind !== 'staff' || (await isOfProvince(work))) return undefined
  for (const { unitId } of work.actor.roles) if (await mayAt(work, 'repair', unitId)) return (await findUnit(work, unitId))?.code
  return undefined
}

export const mayAddForProvince = (work: Work): Promise<boolean> => mayKeep(work, undefined)

export type AddAccount = Omit<CollectingAccount, 'id' | 'validFrom' | 'validUntil' | 'unitId'> & { readonly validFrom?: PlainDate; /** Absent: the whole province. */ readonly unitCode?: string }

export const addCollectingAccount = async (work: Work, { unitCode, validFrom, ...given }: AddAccount): Promise<Outcome<CollectingAccount, AccountRefusal>> => {
  const unit: Unit | undefined = unitCode ? await findUnitByCode(work, unitCode.trim()) : undefined
  if (unitCode && !unit) return refuse({ kind: 'unit-not-known' })
  if (!(await mayKeep(work, unit?.id))) return refuse({ kind: 'not-permitted-here' })
  if (!validFrom) return refuse({ kind: 'account-day-missing' })
  const decided = decideAdd(await lockAccounts(work.tx), { ...given, validFrom, ...(unit ? { unitId: unit.id } : {}), id: newId<string>() }, plainDateAt(work.now))
  if (!decided.ok) return decided
  const { account, ends } = decided.value
  const by = authorOf(work.actor)
  if (ends) await setAccountEnd(work.tx, ends.id, { until: ends.validUntil, by })
  await insertAccount(work.tx, account, { at: work.now, by })
  return ok(account)
}

export const endCollectingAccount = async (work: Work, { id, until }: { readonly id: string; readonly until?: PlainDate }): Promise<Outcome<CollectingAccount & { readonly validUntil: PlainDate }, AccountRefusal>> => {
  const account = (await lockAccounts(work.tx)).find((each) => each.id === id)
  if (!account || !(await mayKeep(work, account.unitId))) return refuse({ kind: 'account-not-found' })
  const today = plainDateAt(work.now)
  const decided = decideEnd(account, { until: until ?? today, today })
  if (!decided.ok) return decided
  await setAccountEnd(work.tx, id, { until: decided.value, by: authorOf(work.actor) })
  return ok({ ...account, validUntil: decided.value })
}
