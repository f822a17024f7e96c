import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Profile } from '../domain/profile.ts'
import type { OrganisationTables } from './tables.ts'

export const selectProfile = async (tx: Transaction): Promise<Profile | undefined> => {
  const row = await tables<OrganisationTables>(tx).selectFrom('organisation.profile').selectAll().executeTakeFirst()
  return (
    row && {
      name: row.name,
      title: row.title,
      tiers: row.tiers,
      provinceAreaCode: row.province_area_code,
      rootUnitId: row.root_unit_id,
      ...(row.pinned_on === null ? {} : { pinnedOn: row.pinned_on }),
      ruleSets: row.rule_sets as Profile['ruleSets'],
    }
  )
}

export const insertProfile = async (tx: Transaction, profile: Profile, loadedAt: Instant): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.profile')
    .values({
      name: profile.name,
      title: profile.title,
      tiers: profile.tiers,
      province_area_code: profile.provinceAreaCode,
      root_unit_id: profile.rootUnitId,
      pinned_on: profile.pinnedOn ?? null,
      rule_sets: JSON.stringify(profile.ruleSets),
      loaded_at: loadedAt,
    })
    .execute()
}
