// Luật Căn cước 2023 Đ10-11: the population database answers to number, name and birth together, and to whoever has a reason.
import { refuse, ok, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { parsePersonalIdNumber, type PersonalIdNumber } from '../../domain/personal-id-number.ts'
import { PURPOSES } from '../../domain/registers/purposes.ts'
import type { RegisteredPerson } from '../../domain/registers/register.ts'
import type { RegisterRefusal } from '../../domain/registers/register-refusal.ts'
import { sameName } from '../../domain/tidy-party.ts'
import { selectPerson, selectSamePerson } from '../../store/person-store.ts'
import { restrictionsOf } from '../restrict-person.ts'
import { currentRegisters } from './current-registers.ts'
import { findKept, type FreshAnswer } from './kept-answers.ts'
import { checkReason, lookUp, type LookedUp, type LookUp } from './look-up.ts'

export type SoughtPerson = { readonly personalIdNumber: string; readonly fullName: string; /** `1990`, `1990-05` or a day. */ readonly bornOn: string }
export type LookUpPerson = LookUp & { readonly person: SoughtPerson }

/** A kept answer serves only whoever knows the name and the birth as the register does. */
const serves = ({ facts }: FreshAnswer<Partial<RegisteredPerson>>, { fullName, bornOn }: SoughtPerson): boolean => sameName(facts.fullName ?? '', fullName) && facts.bornOn === bornOn

const isOwn = async (work: Work, number: PersonalIdNumber): Promise<boolean> => {
  if (work.actor.kind !== 'citizen') return true
  const own = await selectPerson(work.tx, work.actor.personId)
  return own?.kind === 'individual' && own.personalIdNumber === number
}

/**
 * Asks the population database about one person for one matter. Called outside any transaction (a route's `prepare`): the
 * register may take its time. Refusals are ours; `no-match`, `several` and `down` are answers, and the matter goes on by paper.
 */
export const lookUpPerson = async (work: Work, asked: LookUpPerson): Promise<Outcome<LookedUp<RegisteredPerson>, RegisterRefusal>> => {
  if (PURPOSES[asked.purpose].register !== 'population') throw new Error(`${asked.purpose} is no question to the population database`)
  const reason = checkReason(work, asked)
  if (!reason.ok) return reason
  const { person } = asked
  const number = parsePersonalIdNumber(person.personalIdNumber)
  if (number === undefined || person.fullName.trim() === '' || !/^\d{4}(-\d{2}){0,2}$/.test(person.bornOn)) return refuse({ kind: 'register-question-incomplete' })
  if (!(await isOwn(work, number))) return refuse({ kind: 'register-not-yours' })
  const registers = currentRegisters()
  const population = registers?.population()
  if (!registers || !population) return refuse({ kind: 'register-not-connected' })
  const known = await selectSamePerson(work.tx, { kind: 'individual', name: person.fullName, personalIdNumber: number })
  if (known && work.actor.kind === 'staff' && asked.about.kind !== 'dossier' && (await restrictionsOf(work, [known.id])).length > 0) return refuse({ kind: 'register-person-restricted' })
  const kept = await findKept<Partial<RegisteredPerson>>(work, registers, { about: asked.about, purpose: asked.purpose, number })
  return ok(
    await lookUp<RegisteredPerson>(work, {
      registers,
      lookUp: asked,
      register: 'population',
      number,
      personIds: known ? [known.id] : [],
      kept: kept && serves(kept, person) ? kept : undefined,
      ask: (asker) => population.find({ ...asker, personalIdNumber: number, fullName: person.fullName, bornOn: person.bornOn }),
    }),
  )
}
