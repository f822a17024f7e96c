// TT 01/2018 article 10.2, Mẫu 06; TT 03/2025 Mẫu 07: each dossier has its line in the book of its sector, and whatever changes is written on.
import type { DossierCode } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { closeInRegister, enterInRegister, noteDueDateInRegister, reopenInRegister, type RegisterEntry, type RegisterPlace } from '../../official-documents/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { DossierEvent } from '../domain/event.ts'
import { nameResultWay } from '../domain/result-way.ts'
import { wasRefused, type Dossier, type DossierState, type DueDateReason } from '../domain/dossier.ts'

export type Entering = { readonly dossier: Dossier; readonly code: DossierCode; readonly procedure: ProcedureVersion; readonly place: RegisterPlace; readonly sets: number; readonly dueAt?: Instant }

/** The book of the register a procedure belongs to. */
export const groupOf = ({ sector }: ProcedureVersion): { readonly code: string; readonly name: string } => ({ code: sector.code ?? sector.name, name: sector.name })

export const enterDossier = async (work: Work, { dossier, code, procedure, place, sets, dueAt }: Entering): Promise<RegisterEntry> => {
  const { applicant } = dossier
  const lead = await getUnit(work, dossier.resolvingUnitId)
  const reception = {
    dossierId: dossier.id,
    dossierCode: code,
    unitId: dossier.receivingUnitId,
    group: groupOf(procedure),
    procedure: { code: procedure.code, name: procedure.name },
    sets,
    applicant: { name: applicant.fullName, ...(applicant.address ? { address: applicant.address } : {}), ...(applicant.phone ? { phone: applicant.phone } : {}) },
    leadUnitName: lead.name,
    receivedAt: work.now,
    ...(dueAt ? { dueAt } : {}),
    resultBy: nameResultWay(dossier),
  }
  return enterInRegister(work, reception, place)
}

const CLOSED: Partial<Record<DossierState, 'returned' | 'refused' | 'withdrawn' | 'discontinued'>> = {
  returned: 'returned', refused: 'refused', withdrawn: 'withdrawn', discontinued: 'discontinued',
}

const DATE_WORDS: Readonly<Record<DueDateReason, string>> = {
  accepted: 'Hẹn trả',
  'competent-received': 'Tính từ khi cơ quan có thẩm quyền nhận hồ sơ',
  reappointed: 'Xin lỗi và hẹn lại',
  resumed: 'Tính tiếp sau khi tạm ngừng',
  restarted: 'Tính lại từ đầu sau khi nhận đủ hồ sơ',
  undone: 'Hoàn tác',
  recalculated: 'Tính lại theo lịch làm việc',
}

/** Another promised date, the end of the dossier, or its end undone. */
export const writeInRegister = async (work: Work, events: readonly DossierEvent[], { before, after }: { readonly before: Dossier | undefined; readonly after: Dossier }): Promise<void> => {
  if (!before?.acceptance) return
  const { id: dossierId, dueAt, endedAt } = after
  if (before.endedAt && !endedAt) await reopenInRegister(work, { dossierId, words: `Hoàn tác việc kết thúc hồ sơ (${after.lastChange.by})` })
  if (dueAt && dueAt !== before.dueAt) await noteDueDateInRegister(work, { dossierId, dueAt, words: DATE_WORDS[after.dueHistory.at(-1)?.why ?? 'undone'] })
  const how = wasRefused(after) ? 'refused' : CLOSED[after.state]
  const receivedBy = events.find((event) => event.type === 'ResultReturned')?.receivedBy
  if (endedAt && !before.endedAt && how) await closeInRegister(work, { dossierId, how, ...(receivedBy ? { receivedBy } : {}), ...(after.accounting ? { words: after.accounting.words } : {}) })
}
