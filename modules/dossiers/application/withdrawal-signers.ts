// NĐ 118/2025 article 21: a wish to withdraw reaches whoever signs; where nobody is seated, whoever can have somebody seated.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { findUnit, listAncestors } from '../../organisation/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { WITHDRAWAL_SIGNED_AT } from '../domain/rule-sets.ts'
import { deskOf } from './desk-of.ts'

type Units = Pick<Dossier, 'receivingUnitId' | 'resolvingUnitId'>

const headsOf = async (work: Work, unitIds: readonly UnitId[]): Promise<readonly OfficialId[]> =>
  (await Promise.all(unitIds.map((unitId) => listOfficialsWithRole(work, 'head-of-unit', unitId)))).flat().map(({ officialId }) => officialId)

/** The head of the nearest unit above that has one, and the desk, which answers the applicant's questions. */
const insteadOfHeads = async (work: Work, units: Units): Promise<readonly OfficialId[]> => {
  const desk = await deskOf(work, units)
  for (const { id } of await listAncestors(work, units.resolvingUnitId)) {
    const heads = await headsOf(work, [id])
    if (heads.length > 0) return [...heads, ...desk]
  }
  return desk
}

export type Signers = { readonly officialIds: readonly OfficialId[]; /** Of the unit that has nobody to sign. */ readonly unseated?: string }

/** Whoever may sign the notice; nobody being seated, those to be told that nobody is. */
export const withdrawalSignersOf = async (work: Work, units: Units): Promise<Signers> => {
  const heads = await headsOf(work, [...new Set(WITHDRAWAL_SIGNED_AT.map((unit) => units[unit]))])
  if (heads.length > 0) return { officialIds: [...new Set(heads)] }
  return { officialIds: [...new Set(await insteadOfHeads(work, units))], unseated: (await findUnit(work, units.resolvingUnitId))?.name ?? '' }
}

export type SignersTold = { readonly template: TemplateCode; readonly params?: NoticeParams }

/** At once, each of them; where nobody can sign, that nobody can. */
export const tellWithdrawalSigners = async (work: Work, dossier: Dossier, { template, params = {} }: SignersTold): Promise<void> => {
  const { officialIds, unseated } = await withdrawalSignersOf(work, dossier)
  const facts = { code: dossier.code ?? '', procedure: dossier.procedure.name, ...params, ...(unseated === undefined ? {} : { unit: unseated }) }
  for (const officialId of officialIds)
    await notify(work, { officialId, template: unseated !== undefined && template === 'withdrawal-asked' ? 'withdrawal-unsigned' : template, params: facts, about: { kind: 'dossier', id: dossier.id } })
}
