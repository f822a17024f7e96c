import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { composeProfile, type ComposedProfile } from '../domain/compose-profile.ts'
import type { ComposedUnit } from '../domain/compose-units.ts'
import type { ProfilePackage } from '../domain/profile-package.ts'
import { upsertAreaLinks, upsertAreas } from '../store/area-store.ts'
import { insertProfile, selectProfile } from '../store/profile-store.ts'
import { insertCodes, insertNames, insertPlaces, insertUnitLinks, insertUnits, selectSeedKeys } from '../store/unit-store.ts'
import { readPackagedAreas, readPackagedLinks, readProfilePackage } from './read-profile-package.ts'

/**
 * Loads a province's package: areas, units, links. A second run changes nothing. An installation keeps the profile of its
 * first start.
 */
export const loadProfile = async (work: Work, name: string): Promise<void> => {
  const loaded = await selectProfile(work.tx)
  if (loaded !== undefined && loaded.name !== name)
    throw new Error(`this installation holds the profile ${loaded.name}; PROFILE=${name} needs a data folder of its own`)
  const profile = readProfilePackage(name)
  const areas = readPackagedAreas()
  const links = readPackagedLinks()
  await upsertAreas(work.tx, areas)
  await upsertAreaLinks(work.tx, links)
  if (loaded !== undefined) return
  const composed = composeProfile(profile, { areas, links, packageOf: readProfilePackage })
  const ids = await loadUnits(work, profile, composed)
  await rememberProfile(work, profile, ids)
}

const idOf = (ids: ReadonlyMap<string, UnitId>, key: string): UnitId => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the profile names a unit it does not have: ${key}`)
  return id
}

const loadUnits = async (
  work: Work,
  profile: ProfilePackage,
  { units, links }: ComposedProfile,
): Promise<ReadonlyMap<string, UnitId>> => {
  const basis = profile.sheet.ruleSets[0]?.basis ?? profile.sheet.title
  const ids = new Map(units.map((unit) => [unit.key, newId<UnitId>()]))
  const spell = (unit: ComposedUnit) => ({
    unitId: idOf(ids, unit.key),
    fromOn: unit.openedOn,
    ...(unit.closedOn === undefined ? {} : { untilOn: unit.closedOn }),
    basis,
  })
  await insertUnits(work.tx, units.map((unit) => ({ ...unit, id: idOf(ids, unit.key), seedKey: unit.key })))
  await insertNames(work.tx, units.map((unit) => ({ ...spell(unit), name: unit.name })))
  await insertCodes(work.tx, units.flatMap((unit) => unit.codes.map((code) => ({ ...code, unitId: idOf(ids, unit.key) }))))
  await insertPlaces(
    work.tx,
    units.flatMap((unit) => (unit.parentKey === undefined ? [] : [{ ...spell(unit), parentId: idOf(ids, unit.parentKey) }])),
  )
  await insertUnitLinks(
    work.tx,
    links.map(({ predecessorKey, successorKey, ...link }) => ({
      ...link,
      predecessorId: idOf(ids, predecessorKey),
      successorId: idOf(ids, successorKey),
    })),
  )
  return ids
}

const rememberProfile = async (work: Work, { sheet }: ProfilePackage, ids: ReadonlyMap<string, UnitId>): Promise<void> =>
  insertProfile(
    work.tx,
    {
      name: sheet.name,
      title: sheet.title,
      tiers: sheet.tiers,
      provinceAreaCode: sheet.provinceAreaCode,
      rootUnitId: idOf(ids, 'province'),
      ...(sheet.pinned ? { pinnedOn: sheet.areasOn } : {}),
      ruleSets: sheet.ruleSets,
    },
    work.now,
  )

/** The unit a profile's key names (`dong-hoi.one-stop`); for the demo's own data only. */
export const getSeededUnitId = async (work: Work, key: string): Promise<UnitId> => idOf(await selectSeedKeys(work.tx), key)
