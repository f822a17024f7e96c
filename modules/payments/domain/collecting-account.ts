// NĐ 120/2016/NĐ-CP Điều 4: who collects has an account of its own for what it collects; which one it was on a day stays known.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { DemandLine } from './demand.ts'
import type { TransferAccount } from './viet-qr.ts'

export type LevyKind = DemandLine['kind']

export type CollectingAccount = TransferAccount & {
  readonly id: string
  /** Absent: the whole province. */
  readonly unitId?: UnitId
  /** Absent: whatever is collected. */
  readonly kind?: LevyKind
  readonly basis: string
  readonly validFrom: PlainDate
  readonly validUntil?: PlainDate
}

export type AccountRefusal =
  | { readonly kind: 'account-not-found' }
  | { readonly kind: 'account-unreadable' }
  | { readonly kind: 'account-basis-missing' }
  | { readonly kind: 'account-day-missing' }
  | { readonly kind: 'account-too-early' }
  | { readonly kind: 'account-overlaps'; readonly on: PlainDate }
  | { readonly kind: 'account-ended'; readonly on: PlainDate }
  | { readonly kind: 'unit-not-known' }
  | { readonly kind: 'not-permitted-here' }

type Place = Pick<CollectingAccount, 'unitId' | 'kind'>
const samePlace = (one: Place, other: Place): boolean => one.unitId === other.unitId && one.kind === other.kind

export const isInForce = ({ validFrom, validUntil }: CollectingAccount, on: PlainDate): boolean => validFrom <= on && (validUntil === undefined || on <= validUntil)
export const standingOf = (account: CollectingAccount, on: PlainDate): 'in-force' | 'to-come' | 'over' => {
  if (isInForce(account, on)) return 'in-force'
  return account.validFrom > on && (account.validUntil === undefined || account.validUntil >= account.validFrom) ? 'to-come' : 'over'
}

/** Of what is to be paid: a line that costs nothing chooses no account. */
export const kindsOf = (lines: readonly DemandLine[]): readonly LevyKind[] => [...new Set(lines.filter(({ amount, exemption }) => amount > 0 && !exemption).map(({ kind }) => kind))]

export type Sought = { /** The unit that collects and those above it, nearest first. */ readonly units: readonly UnitId[]; readonly kinds: readonly LevyKind[]; readonly on: PlainDate }

/** The nearest unit decides. One order goes to one account: kinds that lead to several are taken by the unit's account for everything. */
export const chooseAccount = (accounts: readonly CollectingAccount[], { units, kinds, on }: Sought): CollectingAccount | undefined => {
  const inForce = accounts.filter((account) => isInForce(account, on))
  for (const unitId of [...units, undefined]) {
    const here = inForce.filter((account) => account.unitId === unitId)
    const general = here.find(({ kind }) => kind === undefined)
    const led = kinds.map((kind) => here.find((account) => account.kind === kind) ?? general)
    const [first] = led
    const chosen = first && led.every((each) => each?.number === first.number && each.bankBin === first.bankBin) ? first : general
    if (chosen) return chosen
  }
  return undefined
}

export type Added = { readonly account: CollectingAccount; /** The one it takes over from, with its last day. */ readonly ends?: { readonly id: string; readonly validUntil: PlainDate } }

const cleaned = (account: CollectingAccount): CollectingAccount => ({ ...account, bankName: account.bankName.trim(), number: account.number.replaceAll(/[\s.-]/g, ''), holder: account.holder.trim(), basis: account.basis.trim() })

const isReadable = ({ bankBin, bankName, number, holder }: TransferAccount): boolean => /^\d{6}$/.test(bankBin) && /^[0-9A-Za-z]{1,19}$/.test(number) && bankName !== '' && holder !== ''

/** Days that have passed were collected as they were: it begins today at the earliest, and the one before it ends on the eve. */
export const decideAdd = (accounts: readonly CollectingAccount[], given: CollectingAccount, today: PlainDate): Outcome<Added, AccountRefusal> => {
  const account = cleaned(given)
  if (!isReadable(account)) return refuse({ kind: 'account-unreadable' })
  if (account.basis.length < 5) return refuse({ kind: 'account-basis-missing' })
  if (account.validFrom < today) return refuse({ kind: 'account-too-early' })
  const others = accounts.filter((each) => samePlace(each, account) && standingOf(each, account.validFrom) !== 'over')
  const later = others.find(({ validFrom }) => validFrom >= account.validFrom)
  if (later) return refuse({ kind: 'account-overlaps', on: later.validFrom })
  const [before] = others
  return ok({ account, ...(before ? { ends: { id: before.id, validUntil: addDays(account.validFrom, -1) } } : {}) })
}

/** One that has not begun never begins; one in force ends today at the earliest. */
export const decideEnd = (account: CollectingAccount, { until, today }: { readonly until: PlainDate; readonly today: PlainDate }): Outcome<PlainDate, AccountRefusal> => {
  if (account.validUntil !== undefined && account.validUntil < today) return refuse({ kind: 'account-ended', on: account.validUntil })
  if (account.validFrom > today && until < account.validFrom) return ok(addDays(account.validFrom, -1))
  return until < today ? refuse({ kind: 'account-too-early' }) : ok(until)
}
