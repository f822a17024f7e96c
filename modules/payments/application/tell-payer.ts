import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { getSeededUnitId, listAncestors } from '../../organisation/index.ts'
import type { Demand } from '../domain/demand.ts'

type Told = { readonly template: TemplateCode; readonly params: NoticeParams }

/** Whoever filed it is told, by the channels they chose; people without an account where the dossier says they are reached. */
export const tellPayer = async (work: Work, { subjectId, facts }: Demand, { template, params }: Told): Promise<void> => {
  const [personId] = facts.personIds
  const { phone, email } = facts.payer
  await notify(work, {
    ...(personId ? { personId } : {}),
    contact: { ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    template,
    about: { kind: 'dossier', id: subjectId },
    params: { code: facts.label, procedure: facts.procedure.name, ...params },
  })
}

/** The treasurers of the unit and of those above it; the province's where nobody knows the unit. */
export const tellTreasurers = async (work: Work, unitId: UnitId | undefined, { template, params }: Told): Promise<void> => {
  const province = unitId ? undefined : await getSeededUnitId(work, 'province')
  const units = unitId ? [unitId, ...(await listAncestors(work, unitId)).map(({ id }) => id)] : province ? [province] : []
  const told = new Set<string>()
  for (const each of units)
    for (const { officialId } of await listOfficialsWithRole(work, 'treasurer', each)) {
      if (told.has(officialId)) continue
      told.add(officialId)
      await notify(work, { officialId, template, params, about: { kind: 'payment', id: unitId ?? officialId } })
    }
}
