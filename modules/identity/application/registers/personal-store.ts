// NĐ 45/2020/NĐ-CP Đ11, Đ16: what another authority issued stands in its holder's national store and is not asked for on paper.
import type { PersonId, UnitId } from '../../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { SILENCE_RESPECTED_SECONDS } from '../../domain/registers/parameters.ts'
import type { RegisterMatter } from '../../domain/registers/matter.ts'
import type { AskedResults, NationalResult, RegisterAnswer } from '../../domain/registers/register.ts'
import type { RegisterRefusal } from '../../domain/registers/register-refusal.ts'
import type { PersonalStore, RegisterAsker } from '../../ports.ts'
import { hasFailedSince } from '../../store/register-alert-store.ts'
import { selectPerson } from '../../store/person-store.ts'
import { restrictionsOf } from '../restrict-person.ts'
import { currentRegisters, type Registers } from './current-registers.ts'
import { findKept } from './kept-answers.ts'
import { checkReason, lookUp, type Asking, type LookUp } from './look-up.ts'

export type StoreMatter = { readonly holderId: PersonId; readonly about: RegisterMatter; /** Of an official: where the matter is open. */ readonly unitId?: UnitId }

type Open = { readonly registers: Registers; readonly store: PersonalStore; readonly number: string; readonly fullName: string }

/** One's own store, or at the counter that of whoever applies there. */
const openStore = async (work: Work, { holderId, about }: StoreMatter): Promise<Outcome<Open, RegisterRefusal>> => {
  const registers = currentRegisters()
  const store = registers?.['personal-store']?.()
  if (!registers || !store) return refuse({ kind: 'register-not-connected' })
  if (work.actor.kind === 'citizen' && work.actor.personId !== holderId) return refuse({ kind: 'register-not-yours' })
  const mayBeRestricted = work.actor.kind === 'staff' && about.kind !== 'dossier'
  const [holder, restrictions] = await Promise.all([selectPerson(work.tx, holderId), mayBeRestricted ? restrictionsOf(work, [holderId]) : []])
  if (holder?.kind !== 'individual' || holder.personalIdNumber === undefined) return refuse({ kind: 'register-question-incomplete' })
  if (restrictions.length > 0) return refuse({ kind: 'register-person-restricted' })
  return ok({ registers, store, number: holder.personalIdNumber, fullName: holder.name })
}

const keptFor = (work: Work, { about }: Pick<StoreMatter, 'about'>, { registers, number }: Pick<Open, 'registers' | 'number'>) => findKept<Partial<AskedResults>>(work, registers, { about, purpose: 'find-results', number })

const lookInto = <T extends object>(work: Work, { holderId, ...asked }: StoreMatter & Pick<LookUp, 'purpose'>, { registers, number, ask }: Open & Pick<Asking<T>, 'ask'>) =>
  lookUp<T>(work, { registers, lookUp: asked, register: 'personal-store', number, personIds: [holderId], kept: undefined, ask })

/** `before`: the same affair of the same person when nothing was filled in yet; what was told for it is not asked again. */
type Affair = StoreMatter & { readonly before?: Pick<StoreMatter, 'about'> }

/** What the store told for an affair, within the day. */
const toldFor = async (work: Work, { before, ...matter }: Affair, open: Open): Promise<readonly Partial<AskedResults>[]> => {
  const kept = [await keptFor(work, matter, open), before && (await keptFor(work, before, open))]
  return kept.flatMap((answer) => (answer ? [answer.facts] : []))
}

/**
 * Asks the store once for a matter, for results of these kinds; what it tells is kept for that matter, and it is asked once more
 * only for a kind it was not asked for. Called outside any transaction. Who may not ask, and a store that was silent a moment ago,
 * leave everything as it is: papers are handed in.
 */
export const askStoreFor = async (work: Work, affair: Affair, codes: readonly string[]): Promise<void> => {
  const { before: _before, ...matter } = affair
  if (codes.length === 0 || !checkReason(work, { ...matter, purpose: 'find-results' }).ok) return
  const opened = await openStore(work, matter)
  if (!opened.ok) return
  const asked = (await toldFor(work, affair, opened.value)).flatMap((told) => told.codes ?? [])
  if (codes.every((code) => asked.includes(code))) return
  if (await hasFailedSince(work.tx, 'personal-store', instantFromMs(epochMs(work.now) - SILENCE_RESPECTED_SECONDS * 1000))) return
  const { store, number, fullName } = opened.value
  const channel = work.actor.kind === 'staff' ? 'in-person' : 'online'
  const ask = async (asker: RegisterAsker): Promise<RegisterAnswer<AskedResults>> => {
    const said = await store.find({ ...asker, personalIdNumber: number, fullName, channel, codes })
    return said.kind === 'found' ? { kind: 'found', value: { ...said.value, codes } } : said
  }
  await lookInto<AskedResults>(work, { ...matter, purpose: 'find-results' }, { ...opened.value, ask })
}

/** What the store told for this matter within the day. No store is asked. */
export const findHeldResults = async (work: Work, affair: Affair): Promise<readonly NationalResult[]> => {
  const opened = await openStore(work, affair)
  if (!opened.ok) return []
  const results = (await toldFor(work, affair, opened.value)).flatMap((told) => told.results ?? [])
  return [...new Map(results.map((result) => [JSON.stringify(result), result])).values()]
}

export type TakenFile = { readonly name: string; readonly bytes: Uint8Array }

/** Fetches the files of a result the store told of, one line in the journal for the whole. */
export const takeFromStore = async (work: Work, matter: StoreMatter, { issuer, files }: NationalResult): Promise<Outcome<RegisterAnswer<{ readonly lookUpId: string; readonly files: readonly TakenFile[] }>, RegisterRefusal>> => {
  const reason = checkReason(work, { ...matter, purpose: 'take-result' })
  if (!reason.ok) return reason
  const opened = await openStore(work, matter)
  if (!opened.ok) return opened
  const taken: TakenFile[] = []
  const ask = async (): Promise<RegisterAnswer<object>> => {
    for (const { name, path } of files) {
      const said = await opened.value.store.fetch({ issuer, path })
      if (said.kind !== 'found') return said
      taken.push({ name, bytes: said.value })
    }
    return { kind: taken.length === 0 ? 'no-match' : 'found', value: {} }
  }
  const { answer, lookUpId } = await lookInto<object>(work, { ...matter, purpose: 'take-result' }, { ...opened.value, ask })
  return ok(answer.kind === 'found' ? { kind: 'found', value: { lookUpId, files: taken } } : answer)
}
