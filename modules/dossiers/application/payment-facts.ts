import type { Work } from '../../../platform/work.ts'
import type { DemandFacts, DemandLine } from '../../payments/index.ts'
import type { LevyLine, Obligation } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import { LEVY_NAMES, unitOfSlip } from './issue-slip.ts'
import { ruleSetNow } from './rule-set-now.ts'

const payerOf = ({ applicant, submitter }: Dossier): DemandFacts['payer'] => {
  const phone = submitter.phone ?? applicant.phone
  return {
    name: applicant.fullName,
    ...(applicant.idNumber ? { idNumber: applicant.idNumber } : {}),
    ...(applicant.address ? { address: applicant.address } : {}),
    ...(phone ? { phone } : {}),
    ...(applicant.email ? { email: applicant.email } : {}),
  }
}

/** Lines in words cost nothing until somebody sets them. */
const levyLines = (lines: readonly LevyLine[]): readonly DemandLine[] =>
  lines.flatMap(({ kind, amount, note, exemption, stated, reason }) => (amount === undefined ? [] : [{ kind, name: note ?? LEVY_NAMES[kind], amount, ...(exemption ? { exemption } : {}), ...(stated !== undefined && stated !== amount ? { stated } : {}), ...(reason ? { reason } : {}) }]))

const factsOf = async (work: Work, dossier: Dossier): Promise<Omit<DemandFacts, 'purpose' | 'purposeSerial' | 'lines'>> => {
  const unit = await unitOfSlip(work, dossier.receivingUnitId)
  const { submitter, applicant, procedure } = dossier
  return {
    subjectId: dossier.id,
    unit,
    label: dossier.code ?? procedure.name,
    procedure: { code: procedure.code, name: procedure.name },
    ruleSet: dossier.acceptance?.ruleSet ?? (await ruleSetNow(work)).code,
    payer: payerOf(dossier),
    personIds: [...new Set([submitter.personId, applicant.personId].flatMap((id) => id ?? []))],
  }
}

/** The levies of a dossier as money demanded. */
export const levyDemand = async (work: Work, dossier: Dossier, lines: readonly LevyLine[]): Promise<DemandFacts> => ({
  ...(await factsOf(work, dossier)),
  purpose: 'levies',
  purposeSerial: 1,
  lines: levyLines(lines),
})

export const obligationDemand = async (work: Work, dossier: Dossier, { serial, content, amount, payBy }: Obligation): Promise<DemandFacts> => ({
  ...(await factsOf(work, dossier)),
  purpose: 'obligation',
  purposeSerial: serial,
  lines: [{ kind: 'obligation', name: content, amount: amount ?? 0 }],
  ...(payBy ? { payBy } : {}),
})
