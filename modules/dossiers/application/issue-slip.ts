import type { DossierCode } from '../../../kernel/ids.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { describeTrace, type DueDate } from '../../calendar/index.ts'
import { getPerson } from '../../identity/index.ts'
import { issueAppointmentSlip, type Numbered, type PaperUnit, type RegisterEntry, type SlipComponent } from '../../official-documents/index.ts'
import { areaOn, getUnit, listAncestors } from '../../organisation/index.ts'
import type { IssuedPaper } from '../domain/dossier-parts.ts'
import type { Dossier, DossierComponent } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { wordResultWay } from '../domain/result-way.ts'
import type { RuleSet } from '../domain/rule-sets.ts'

export type SlipOrder = {
  readonly dossier: Dossier
  readonly code: DossierCode
  readonly ruleSet: RuleSet
  readonly limit: TimeLimit
  readonly due: DueDate
  readonly publicUrl: string
  readonly register: RegisterEntry
  readonly sets: number
  readonly unit: PaperUnit
  readonly numbered?: Numbered | undefined
  /** What acceptance demanded. */
  readonly levies: readonly DossierEvent[]
}

const linesOf = ({ name, originals, copies, files }: DossierComponent): readonly SlipComponent[] => {
  const lines: readonly SlipComponent[] = [
    { name, form: 'original', quantity: originals },
    { name, form: 'copy', quantity: copies },
    { name, form: 'electronic', quantity: files.length },
  ]
  return lines.filter((line) => line.quantity > 0)
}

export const unitOfSlip = async (work: Work, unitId: Dossier['receivingUnitId']) => {
  const unit = await getUnit(work, unitId)
  const [parent] = await listAncestors(work, unitId)
  const area = unit.areaCode ? await areaOn(work, unit.areaCode) : undefined
  const kind = unit.kind === 'public-administration-service-centre' ? ('centre' as const) : ('desk' as const)
  return { id: unit.id, name: unit.name, parentName: parent?.name ?? unit.name, kind, place: area?.name ?? unit.name }
}

/** Where they live is asked of nobody who comes for another; it is there when they proved it at sign-in once. */
const representativeOf = async (work: Work, { submitter, applicant }: Dossier) => {
  if (submitter.fullName === applicant.fullName) return {}
  const address = submitter.personId ? (await getPerson(work, submitter.personId)).address : undefined
  return {
    representative: {
      name: submitter.fullName,
      ...(submitter.idNumber ? { idNumber: submitter.idNumber } : {}),
      ...(address ? { address } : {}),
      ...(submitter.phone ? { phone: submitter.phone } : {}),
      ...(submitter.authorisation ? { authorisation: submitter.authorisation } : {}),
    },
  }
}

export const LEVY_NAMES = { 'service-fee': 'Phí', 'state-charge': 'Lệ phí', price: 'Giá dịch vụ', levy: 'Phí, lệ phí' } as const

/** What is really to be paid; exempt lines and lines in words are not. */
const leviesOf = (events: readonly DossierEvent[]) => {
  const lines = events.flatMap((event) => (event.type === 'LeviesDemanded' ? event.lines : []))
  const due = lines.flatMap(({ kind, amount, exemption }) => (amount === undefined || exemption ? [] : [{ name: LEVY_NAMES[kind], amount: amount as Vnd }]))
  return due.length > 0 ? { levies: due } : {}
}

/** Mẫu 01: numbered, printed and kept by official-documents; the dossier remembers where it is. */
export const issueSlip = async (work: Work, { dossier, code, ruleSet, limit, due, publicUrl, register, sets, levies, unit, numbered }: SlipOrder): Promise<IssuedPaper> => {
  const { applicant } = dossier
  const issued = await issueAppointmentSlip(work, {
    dossierId: dossier.id,
    dossierCode: code,
    ruleSet: ruleSet.code,
    unit,
    procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
    applicant: {
      name: applicant.fullName,
      ...(applicant.idNumber ? { idNumber: applicant.idNumber } : {}),
      ...(applicant.address ? { address: applicant.address } : {}),
      ...(applicant.phone ? { phone: applicant.phone } : {}),
      ...(applicant.email ? { email: applicant.email } : {}),
    },
    ...(await representativeOf(work, dossier)),
    contentRequested: dossier.contentRequested ?? dossier.procedure.name,
    components: dossier.components.flatMap(linesOf),
    sets,
    timeLimit: limit,
    receivedAt: work.now,
    ...(due.dueAt ? { dueAt: due.dueAt } : {}),
    dueReason: describeTrace(due.trace, 'vi'),
    ...leviesOf(levies),
    register,
    resultAt: wordResultWay(dossier, unit.name),
    receivedBy: { name: work.actor.kind === 'staff' ? work.actor.fullName : 'Hệ thống' },
    lookUpUrl: `${publicUrl}/tra-cuu?code=${encodeURIComponent(code)}`,
  }, numbered)
  return { documentId: issued.documentId, number: issued.number, fileId: issued.fileId }
}
