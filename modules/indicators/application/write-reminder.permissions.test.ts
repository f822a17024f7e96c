// NĐ 61/2018/NĐ-CP Điều 30, NĐ 63/2010 Điều 5: who may urge whom.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { at, kindOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { openReminder, writeReminder } from './write-reminder.ts'

const NOW = at('2025-03-14', 15 * 60)
let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

const seated = (role: 'head-of-unit' | 'control-officer', unitId: string): Actor => (world.head.kind === 'staff' ? { ...world.head, roles: [{ role, unitId: unitId as UnitId }] } : world.head)

describe('a reminder letter', () => {
  it.each([
    ['the control officer of the province', () => seated('control-officer', world.committee.id), 'nothing-due'],
    ['the head of the unit', () => seated('head-of-unit', world.committee.id), 'nothing-due'],
    ['a head elsewhere', () => seated('head-of-unit', newId<string>()), 'not-your-unit'],
    ['whoever examines', () => world.officer, 'not-your-unit'],
    ['the counter', () => world.clerk, 'not-your-unit'],
    ['a citizen', () => world.citizen, 'not-your-unit'],
  ] as const)('%s', async (_, who, expected) => {
    const refused = await world.db.work({ actor: who(), now: NOW }, (work) => writeReminder(work, { unit: world.committee.code, what: 'dossiers', toUnit: world.committee.code }))
    expect(kindOf(refused)).toBe(expected)
  })
  it('is read by nobody who belongs to neither end', async () => {
    expect(kindOf(await world.db.work({ actor: world.officer, now: NOW }, (work) => openReminder(work, newId<string>())))).toBe('reminder-unknown')
  })
})
