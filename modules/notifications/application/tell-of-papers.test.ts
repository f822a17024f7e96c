// NĐ 45/2020 art. 16, NĐ 13/2023 art. 13: an organisation signs in nowhere; who stands for it by law is told of its papers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, SessionId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findOrCreatePerson, keepRegisteredRepresentative, parsePersonalIdNumber } from '../../identity/index.ts'
import { wordNotice } from '../domain/templates.ts'
import { listMyNotices } from './list-my-notices.ts'
import { onPaperPublished } from './tell-of-papers.ts'

const COMPANY = { registrationNumber: '3100999001', name: 'Công ty TNHH Thử Nghiệm Một' }

describe('a paper of an organisation', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const person = async (name: string, number: string): Promise<PersonId> => {
    const found = await db.work({}, (work) => findOrCreatePerson(work, { kind: 'individual', name, personalIdNumber: parsePersonalIdNumber(number) ?? (undefined as never) }))
    if (!found.ok) throw new Error(found.refusal.kind)
    return found.value.id
  }
  const noticesOf = (personId: PersonId) => db.work({ actor: { kind: 'citizen', personId, sessionId: newId<SessionId>(), fullName: 'Mẫu', assuranceLevel: 2 } }, async (work) => (await listMyNotices(work, {})).items)
  const publish = (holderId: PersonId) => db.work({}, (work) => onPaperPublished(work, { type: 'documents.paper-published', record: { id: newId<string>(), holderId, name: 'Giấy phép thử nghiệm', origin: 'backlog' } }))

  it('is told to its legal representative by the organisation’s name, and to nobody else', async () => {
    const [director, stranger] = [await person('Người Thử Giám đốc', '044190000001'), await person('Người Thử Lạ', '044190000002')]
    const company = await db.work({}, (work) => findOrCreatePerson(work, { kind: 'enterprise', ...COMPANY }))
    if (!company.ok) throw new Error(company.refusal.kind)
    await db.work({}, (work) => keepRegisteredRepresentative(work, { enterprise: { ...COMPANY, representatives: [{ fullName: 'Người Thử Giám đốc', personalIdNumber: '044190000001' as never }] }, personalIdNumber: '044190000001' }))
    await publish(company.value.id)
    expect(await noticesOf(stranger)).toEqual([])
    const [told, ...more] = await noticesOf(director)
    expect([told?.params['holder'], more]).toEqual([COMPANY.name, []])
    expect(wordNotice('paper-added', told?.params ?? {}, 'vi').text).toContain(`vào kho giấy tờ của ${COMPANY.name}`)
    await publish(stranger)
    expect((await noticesOf(stranger)).map(({ params }) => params), 'one’s own paper names no holder').toEqual([{ paper: 'Giấy phép thử nghiệm' }])
  })
})
