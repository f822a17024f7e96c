import type { DossierCode } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { describeTrace, type DueDate } from '../../calendar/index.ts'
import { issueAppointmentSlip, type SlipComponent } from '../../official-documents/index.ts'
import { areaOn, getUnit, listAncestors } from '../../organisation/index.ts'
import type { Dossier, DossierComponent, IssuedPaper } from '../domain/dossier.ts'
import type { RuleSet } from '../domain/rule-sets.ts'

export type SlipOrder = {
  readonly dossier: Dossier
  readonly code: DossierCode
  readonly ruleSet: RuleSet
  readonly limit: TimeLimit
  readonly due: DueDate
  readonly publicUrl: string
}

const linesOf = ({ name, originals, copies, files }: DossierComponent): readonly SlipComponent[] => {
  const lines: readonly SlipComponent[] = [
    { name, form: 'original', quantity: originals },
    { name, form: 'copy', quantity: copies },
    { name, form: 'electronic', quantity: files.length },
  ]
  return lines.filter((line) => line.quantity > 0)
}

const unitOfSlip = async (work: Work, unitId: Dossier['receivingUnitId']) => {
  const unit = await getUnit(work, unitId)
  const [parent] = await listAncestors(work, unitId)
  const area = unit.areaCode ? await areaOn(work, unit.areaCode) : undefined
  const kind = unit.kind === 'public-administration-service-centre' ? ('centre' as const) : ('desk' as const)
  return { id: unit.id, name: unit.name, parentName: parent?.name ?? unit.name, kind, place: area?.name ?? unit.name }
}

const representativeOf = ({ submitter, applicant }: Dossier) =>
  submitter.fullName === applicant.fullName
    ? {}
    : {
        representative: {
          name: submitter.fullName,
          ...(submitter.idNumber ? { idNumber: submitter.idNumber } : {}),
          ...(submitter.phone ? { phone: submitter.phone } : {}),
          ...(submitter.authorisation ? { authorisation: submitter.authorisation } : {}),
        },
      }

/** Mẫu 01: numbered, printed and kept by official-documents; the dossier remembers where it is. */
export const issueSlip = async (work: Work, { dossier, code, ruleSet, limit, due, publicUrl }: SlipOrder): Promise<IssuedPaper> => {
  const { applicant } = dossier
  const unit = await unitOfSlip(work, dossier.receivingUnitId)
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
    ...representativeOf(dossier),
    contentRequested: dossier.contentRequested ?? dossier.procedure.name,
    components: dossier.components.flatMap(linesOf),
    sets: 1,
    timeLimit: limit,
    receivedAt: work.now,
    ...(due.dueAt ? { dueAt: due.dueAt } : {}),
    dueReason: describeTrace(due.trace, 'vi'),
    resultAt: dossier.resultAddress ?? unit.name,
    receivedBy: { name: work.actor.kind === 'staff' ? work.actor.fullName : 'Hệ thống' },
    lookUpUrl: `${publicUrl}/tra-cuu?code=${encodeURIComponent(code)}`,
  })
  return { documentId: issued.documentId, number: issued.number, fileId: issued.fileId }
}
