import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { maskPersonalIdNumber } from '../domain/personal-id-number.ts'
import type { PersonParty } from '../domain/person.ts'
import { findOrCreatePerson, findPerson, getPerson, listPeople } from './ask-people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const find = (party: object) => db.work({}, (work) => findOrCreatePerson(work, party as PersonParty))
const idOf = async (party: object): Promise<string> => {
  const outcome = await find(party)
  return outcome.ok ? outcome.value.id : outcome.refusal.kind
}

describe('findOrCreatePerson', () => {
  it('keeps one person per number, however number and name are typed', async () => {
    const id = await idOf({ kind: 'individual', name: 'Trần Văn Hòa', personalIdNumber: '044090900501' })
    expect(await idOf({ kind: 'individual', name: '  TRẦN  VĂN HOÀ ', personalIdNumber: '044 090 900 501' })).toBe(id)
    expect(await idOf({ kind: 'individual', name: 'Trần Văn Hòa', personalIdNumber: '044.090.900.501' })).toBe(id)
  })

  it('keeps one person when two counters enter the same number at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => idOf({ kind: 'individual', name: 'Lê Thị Cùng', personalIdNumber: '044190900502' })))
    expect(new Set(ids).size).toBe(1)
  })

  it('never changes a record by typing another name, and says whose it is', async () => {
    const id = await idOf({ kind: 'individual', name: 'Nguyễn Văn Một', personalIdNumber: '044090900503' })
    expect(await find({ kind: 'individual', name: 'Phạm Thị Hai', personalIdNumber: '044090900503' })).toEqual({ ok: false, refusal: { kind: 'person-name-differs', personId: id } })
    expect((await db.work({}, (work) => getPerson(work, id as PersonId))).name).toBe('Nguyễn Văn Một')
  })

  it.each([
    [{ kind: 'individual', name: ' ', personalIdNumber: '044090900504' }, 'person-name-missing'],
    [{ kind: 'individual', name: 'A B', personalIdNumber: '04409090050' }, 'personal-id-number-malformed'],
    [{ kind: 'individual', name: 'A B', personalIdNumber: '04409090050O' }, 'personal-id-number-malformed'],
    [{ kind: 'enterprise', name: 'Công ty Thử' }, 'registration-number-missing'],
  ])('refuses %j', async (party, kind) => {
    expect(await idOf(party)).toBe(kind)
  })

  it('knows enterprises, organisations and household businesses by their registration', async () => {
    const enterprise = await idOf({ kind: 'enterprise', name: 'Công ty TNHH Thử', registrationNumber: '3100999009' })
    expect(await idOf({ kind: 'enterprise', name: 'CÔNG TY TNHH THỬ', registrationNumber: '3100999009' })).toBe(enterprise)
    expect(await idOf({ kind: 'household-business', name: 'Công ty TNHH Thử', registrationNumber: '3100999009' })).not.toBe(enterprise)
  })

  it('makes a new person each time where there is no number to tell them apart', async () => {
    const party = { kind: 'individual', name: 'Hồ Không Số', phone: '', address: 'Bản Thử' }
    const [one, two] = [await idOf(party), await idOf(party)]
    expect(one).not.toBe(two)
    const people = await db.work({}, (work) => listPeople(work, [one as PersonId, two as PersonId]))
    expect(people.map((person) => [person.name, person.phone, person.address])).toEqual([['Hồ Không Số', undefined, 'Bản Thử'], ['Hồ Không Số', undefined, 'Bản Thử']])
  })

  it('finds nobody under an id never given out', async () => {
    expect(await db.work({}, (work) => findPerson(work, newId<PersonId>()))).toBeUndefined()
  })
})

describe('maskPersonalIdNumber', () => {
  it('shows the last three digits', () => {
    expect(maskPersonalIdNumber('044090900501')).toBe('•••••••••501')
  })
})
