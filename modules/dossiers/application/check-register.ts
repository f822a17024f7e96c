// Luật Căn cước 2023 Đ10-11, NĐ 45/2020 Đ4, NĐ 13/2023 Đ3: of a filed dossier too, only its applicant is asked about, for a named purpose, by whoever works at it while it is open.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import { can, lookUpEnterprise, lookUpPerson, readingsAbout, type LookedUp, type RegisterMatter, type RegisterReading, type RegisterRefusal } from '../../identity/index.ts'
import { wrongState } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { registerLines, type ToldLine } from '../domain/register-lines.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { readDossier } from './show-dossier.ts'

export const DOSSIER_PURPOSES = ['check-residence', 'check-kinship', 'check-marriage', 'check-enterprise'] as const
export type DossierPurpose = (typeof DOSSIER_PURPOSES)[number]

export type CheckRegister = { readonly dossierId: string; readonly purpose: DossierPurpose }
export type RegisterChecked = { readonly outcome: LookedUp<object>['answer']['kind']; readonly answeredAt: string; readonly lines: readonly ToldLine[] }

/** The unit it is open at, of those where whoever asks may ask. */
const unitOf = ({ actor }: Work, { resolvingUnitId, receivingUnitId }: Dossier): UnitId | undefined =>
  actor.kind === 'staff' ? [resolvingUnitId, receivingUnitId].find((unitId) => can(actor, 'look-up', 'register', unitId)) : undefined

/** As it was typed of the applicant, or of whoever submits for themselves. */
const bornOnOf = async (work: Work, { id, applicant, submitter }: Dossier): Promise<string> => {
  if (applicant.bornOn) return applicant.bornOn
  const lines = (await listAnswers(work.tx, id)).flatMap(({ record }) => (record as AnswerRecord).pages).flatMap((page) => page.lines)
  const answered = (questionId: string): string | undefined => lines.find((line) => line.questionId === questionId)?.answer || undefined
  return answered('applicant.bornOn') ?? (submitter.fullName === applicant.fullName ? answered('submitter.bornOn') : undefined) ?? ''
}

const ask = async (work: Work, dossier: Dossier, { purpose, ...on }: { readonly purpose: DossierPurpose; readonly about: RegisterMatter; readonly unitId: UnitId }) => {
  const { idNumber = '', fullName } = dossier.applicant
  if (purpose === 'check-enterprise') return lookUpEnterprise(work, { ...on, registrationNumber: idNumber })
  return lookUpPerson(work, { ...on, purpose, person: { personalIdNumber: idNumber, fullName, bornOn: await bornOnOf(work, dossier) } })
}

/** Outside any transaction: the register may take its time. Written down before it is asked. */
export const checkRegister = async (work: Work, { dossierId, purpose }: CheckRegister): Promise<Outcome<RegisterChecked, DossierRefusal | RegisterRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  if (dossier.endedAt) return refuse(wrongState(dossier.state))
  const unitId = unitOf(work, dossier)
  if (!unitId) return refuse({ kind: 'not-permitted-here' })
  const about: RegisterMatter = { kind: 'dossier', id: dossier.id, label: dossier.code ?? dossier.procedure.name, procedureCode: dossier.procedure.code }
  const looked = await ask(work, dossier, { purpose, about, unitId })
  if (!looked.ok) return looked
  const { answer, answeredAt } = looked.value
  return ok({ outcome: answer.kind, answeredAt, lines: answer.kind === 'found' ? registerLines(answer.value) : [] })
}

/** Who asked what of this dossier's applicant, and why. */
export const listRegisterChecks = async (work: Work, dossierId: string): Promise<Outcome<readonly RegisterReading[], DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  if (work.actor.kind !== 'staff') return refuse({ kind: 'not-permitted-here' })
  return ok(await readingsAbout(work, { kind: 'dossier', id: read.value.dossier.id }))
}
