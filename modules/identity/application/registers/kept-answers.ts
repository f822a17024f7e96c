import type { Work } from '../../../../platform/work.ts'
import type { RegisterMatter } from '../../domain/registers/matter.ts'
import { PURPOSES, type LookUpPurpose } from '../../domain/registers/purposes.ts'
import type { RegisteredEnterprise, RegisteredPerson } from '../../domain/registers/register.ts'
import { listKeptAnswers, type KeptAnswer } from '../../store/register-store.ts'
import { open, seal } from '../secret-box.ts'
import { currentRegisters, subjectHashesOf, type Registers } from './current-registers.ts'

export const sealedFor = ({ subjectHash, purpose, about }: Pick<KeptAnswer, 'subjectHash' | 'purpose' | 'about'>): string => `register answer ${subjectHash} ${purpose} ${about.kind} ${about.id}`

export const sealAnswer = ({ secretKey }: Registers, kept: Omit<KeptAnswer, 'sealed'>, facts: object): KeptAnswer => ({ ...kept, sealed: seal(secretKey, JSON.stringify(facts), sealedFor(kept)) })

const openAnswer = <T>({ secretKey }: Registers, kept: KeptAnswer): T => JSON.parse(open(secretKey, kept.sealed, sealedFor(kept))) as T

export type FreshAnswer<T> = { readonly facts: T; readonly lookUpId: string; readonly answeredAt: KeptAnswer['answeredAt'] }

type Asked = { readonly about: Pick<RegisterMatter, 'kind' | 'id'>; readonly purpose: LookUpPurpose; readonly number: string }

/** What a register told for this very matter and is not to be forgotten yet. No register is asked. */
export const findKept = async <T>(work: Work, registers: Registers, { about, purpose, number }: Asked): Promise<FreshAnswer<T> | undefined> => {
  const subjectHashes = subjectHashesOf(registers, PURPOSES[purpose].register, number)
  const found = (await listKeptAnswers(work.tx, { about, now: work.now, subjectHashes })).find((kept) => kept.purpose === purpose)
  return found && { facts: openAnswer<T>(registers, found), lookUpId: found.lookUpId, answeredAt: found.answeredAt }
}

/** The same for other modules: facts of a person or an enterprise that were told for this matter within the day. */
export const findRegisterAnswer = async (work: Work, asked: Asked): Promise<Partial<RegisteredPerson & RegisteredEnterprise> | undefined> => {
  const registers = currentRegisters()
  return registers && (await findKept<Partial<RegisteredPerson & RegisteredEnterprise>>(work, registers, asked))?.facts
}
