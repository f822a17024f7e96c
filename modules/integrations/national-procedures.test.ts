// NĐ 63/2010 Đ24.2: the decision reaches the national database once, whatever its adapter does; only then may the public read it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../kernel/ids.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { OutboxMessage } from '../../platform/outbox/message.ts'
import { startNationalPortalSimulator, type PortalFault, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { at, valueOf } from '../../tests/support/counter-world.ts'
import { openDossierWorld, WORLD_SHEET, type DossierWorld } from '../../tests/support/dossier-world.ts'
import { announce, checkAnnouncement, draftAnnouncement, importSheets, NATIONAL_PROCEDURE_DATABASE, showAnnouncement, submitAnnouncement } from '../procedures/index.ts'
import { listProcedureDatabaseDeliverers } from './national-procedures/list-procedure-database-deliverers.ts'

const NOW = at('2025-03-12', 12 * 60)
let world: DossierWorld
let portal: PortalSimulator
let serial = 0
beforeAll(async () => {
  ;[world, portal] = await Promise.all([openDossierWorld(), startNationalPortalSimulator({ port: 0 })])
  await world.db.work({ now: NOW }, (work) => importSheets(work, [{ ...WORLD_SHEET, code: '1.920001' } as never], { source: 'quoc-gia', options: { publish: false } }))
})
afterAll(async () => {
  await portal.stop()
  await world.close()
})
beforeEach(() => portal.setFault('none'))

const control = (who: string): Actor => ({ kind: 'staff', accountId: who as AccountId, officialId: who as OfficialId, sessionId: 's' as SessionId, fullName: who, roles: [{ role: 'control-officer', unitId: world.committee.id }] })
const SHOWN_BY = 'Người kiểm tra'

/** A signed decision, and the message the outbox holds of it. */
const signed = async (): Promise<OutboxMessage> => {
  const number = `${(serial += 1)}/QĐ-UBND`
  const draft = { unitId: world.committee.id, title: 'Công bố', lines: [{ code: '1.920001', change: 'new' as const }], basis: { number: '05/2025/QĐ-UBND', title: 'Quyết định', promulgatedOn: '2025-03-01' as PlainDate, effectiveOn: '2025-03-20' as PlainDate, isShortened: false } }
  const { id } = valueOf(await world.db.work({ now: NOW, actor: control('Người soạn') }, (work) => draftAnnouncement(work, draft)))
  return world.db.work({ now: NOW, actor: control(SHOWN_BY) }, async (work) => {
    valueOf(await checkAnnouncement(work, id))
    valueOf(await submitAnnouncement(work, id))
    const { title, basis, lines, decision } = valueOf(await announce(work, id, { number, signer: 'Chủ tịch', signedOn: '2025-03-12' as PlainDate }))
    return { subjectId: id, receiver: NATIONAL_PROCEDURE_DATABASE, position: 4, type: 'announcement-signed', body: { announcementId: id, title, basis, lines, decision }, appendedAt: NOW }
  })
}
const deliver = (message: OutboxMessage) => {
  const [one] = listProcedureDatabaseDeliverers(portal.address, (run) => world.db.work({ now: NOW, actor: { kind: 'system', process: 'outbox' } }, run), { timeoutMs: 400 })
  return one?.deliver(message, 'key')
}
const stateOf = async ({ subjectId }: OutboxMessage) => valueOf(await world.db.work({ now: NOW, actor: control(SHOWN_BY) }, (work) => showAnnouncement(work, subjectId))).state

describe('the national database of procedures', () => {
  it('takes the decision with the whole sheet, and the decision stands as uploaded', async () => {
    const message = await signed()
    expect(await deliver(message)).toEqual({ ok: true })
    expect(portal.book.decisions.get(message.subjectId)).toMatchObject({ SOQDCB: '1/QĐ-UBND', NGAYBANHANH: '20250312000000', DANHSACHTTHC: [{ MATTHC: '1.920001', LOAITHAYDOI: '1', THANHPHANHOSO: [{ GIAYTO: [{ TENGIAYTO: 'Tờ khai', SOBANCHINH: 1 }, { SOBANSAO: 1 }] }], CACHTHUCTHUCHIEN: [{ KENH: '1' }, { KENH: '2' }] }] })
    expect(await stateOf(message)).toBe('uploaded')
  })

  it('a reply that got lost is no second decision', async () => {
    const message = await signed()
    portal.setFault('lost-reply')
    expect(await deliver(message)).toEqual({ ok: false, fault: 'DongBoQDCB: unreachable', lasting: false })
    expect(await stateOf(message)).toBe('announced')
    portal.setFault('none')
    const sent = portal.book.heard.filter((service) => service === 'DongBoQDCB').length
    expect(await deliver(message)).toEqual({ ok: true })
    expect(portal.book.heard.filter((service) => service === 'DongBoQDCB')).toHaveLength(sent)
    expect(await stateOf(message)).toBe('uploaded')
  })

  it('a session that ends at any time is renewed', async () => {
    portal.setFault('short-session')
    expect(await deliver(await signed())).toEqual({ ok: true })
  })

  it.each<readonly [PortalFault, string]>([
    ['down', 'LayQDCB: status-503'],
    ['slow', 'LayQDCB: no-answer'],
    ['maintenance', 'LayQDCB: answer-not-understood'],
    ['wrong-password', 'LayQDCB: credentials-refused'],
    ['refuses', 'DongBoQDCB: error_code -1'],
  ])('%s: tried again, the decision stays announced', async (fault, told) => {
    const message = await signed()
    portal.setFault(fault)
    expect(await deliver(message)).toEqual({ ok: false, fault: told, lasting: false })
    expect(await stateOf(message)).toBe('announced')
  })
})
