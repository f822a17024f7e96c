// NĐ 61/2018 Điều 19: whoever asked for it hears that the electronic copy is there; without a dossier the vault itself tells of it.
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { Certified, CopyOfOriginal, CopyRequest } from '../domain/certified-copy.ts'

export const tellOfCopy = async (work: Work, { dossierId, authorityId, requester: { personId, phone } }: CopyRequest, { copy: { original }, certified }: { readonly copy: CopyOfOriginal; readonly certified: Certified }): Promise<void> => {
  if (dossierId === undefined) return
  const until = original.validUntil?.split('-').toReversed().join('/')
  await notify(work, {
    ...(personId ? { personId } : {}),
    contact: phone ? { phone } : {},
    template: 'copy-certified',
    about: { kind: 'dossier', id: dossierId },
    params: { paper: original.name, number: certified.number, unit: (await getUnit(work, authorityId)).name, ...(until ? { until } : {}) },
  })
}
