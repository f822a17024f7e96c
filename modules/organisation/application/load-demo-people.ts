import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { JobPostId, PostHoldingId } from '../domain/official.ts'
import type { PackagedPerson, ProfileSheet } from '../domain/profile-package.ts'
import { insertHolding, insertOfficial, insertPost, selectOfficialBySeedKey } from '../store/official-store.ts'
import { selectSeedKeys } from '../store/unit-store.ts'
import { readProfilePackage } from './read-profile-package.ts'

/** Gives the demo's invented people their posts; those already there are left as they are. */
export const loadDemoPeople = async (work: Work, name: string): Promise<void> => {
  const { people, sheet } = readProfilePackage(name)
  const units = await selectSeedKeys(work.tx)
  for (const person of people) {
    const unitId = units.get(person.unit)
    if (unitId === undefined) throw new Error(`people.json of ${name} names a unit it does not have: ${person.unit}`)
    if ((await selectOfficialBySeedKey(work.tx, person.key)) === undefined) await arrive(work, { person, unitId, fromOn: sheet.openedOn })
  }
}

type Arrival = { readonly person: PackagedPerson; readonly unitId: UnitId; readonly fromOn: ProfileSheet['openedOn'] }

const arrive = async (work: Work, { person, unitId, fromOn }: Arrival): Promise<void> => {
  const official = { id: newId<OfficialId>(), fullName: person.fullName, kind: person.kind }
  const post = { id: newId<JobPostId>(), unitId, position: person.position, title: person.title, fromOn }
  await insertOfficial(work.tx, official, person.key)
  await insertPost(work.tx, post)
  await insertHolding(work.tx, { id: newId<PostHoldingId>(), postId: post.id, official, fromOn, basis: 'demo' })
}
