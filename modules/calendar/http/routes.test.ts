import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../../kernel/ids.ts'
import type { AuditNote } from '../../../platform/http/ports.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { insertUnitLine, type UnitLine } from '../../../tests/support/calendar-units.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { seedBaseCalendar } from '../application/seed-base-calendar.ts'
import { addClosureRoute } from './add-closure.route.ts'
import { addHolidayRoute } from './add-holiday.route.ts'
import { addSwappedDayRoute } from './add-swapped-day.route.ts'
import { changeShiftsRoute } from './change-shifts.route.ts'
import { explainDueDateRoute } from './explain-due-date.route.ts'
import { getCalendarThisYearRoute, getCalendarYearRoute } from './get-calendar-year.route.ts'
import { removeCalendarDayRoute } from './remove-calendar-day.route.ts'

describe('calendar over HTTP', () => {
  let db: TestDatabase
  let app: FastifyInstance
  let units: UnitLine
  const audited: AuditNote[] = []

  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, async (work) => {
      units = await insertUnitLine(work)
      await seedBaseCalendar(work)
    })
    const staff = (unitId: string): Actor => ({
      kind: 'staff',
      accountId: 'a' as AccountId,
      officialId: 'o' as OfficialId,
      sessionId: 's' as SessionId,
      fullName: 'Quản Trị Thử',
      roles: [{ role: 'administrator', unitId: unitId as typeof units.root }],
    })
    const ports = { mayChange: (actor: Actor, place: readonly string[]) => actor.kind === 'staff' && actor.roles.some(({ unitId }) => place.includes(unitId)) }
    app = await createHttpServer(
      {
        database: db,
        now: () => TEST_NOW,
        log: SILENT,
        findActor: async (_work, token) => (token === 'root' ? staff(units.root) : token === 'commune' ? staff(units.commune) : { kind: 'anonymous' }),
        may: (actor) => actor.kind === 'staff',
        recordAudit: async (_work, note) => void audited.push(note),
        tell: async () => undefined,
        publicUrl: 'http://localhost:8080',
      },
      [
        getCalendarYearRoute,
        getCalendarThisYearRoute,
        explainDueDateRoute,
        ...[addClosureRoute, addHolidayRoute, addSwappedDayRoute, changeShiftsRoute, removeCalendarDayRoute].map((route) => route(ports)),
      ],
    )
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const get = async (url: string) => {
    const response = await app.inject({ method: 'GET', url })
    return { status: response.statusCode, body: response.json() }
  }
  type Sent = { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly url: string; readonly payload?: object; readonly as?: string }
  const send = async ({ method, url, payload, as = 'root' }: Sent) => {
    const headers = { 'idempotency-key': crypto.randomUUID(), cookie: `motcua=${as}` }
    const response = await app.inject({ method, url, headers, ...(payload && { payload }) })
    return { status: response.statusCode, body: response.json() }
  }
  const dueOf = async (unit: string, from: string, limit: string) =>
    (await get(`/api/calendar/due-at?unit=${unit}&from=${encodeURIComponent(from)}&limit=${encodeURIComponent(limit)}`)).body.dueAt

  it('explains a date to anyone, in both languages', async () => {
    const vi = await get(`/api/calendar/due-at?unit=T9.01.01&from=2025-01-24T15:30&limit=${encodeURIComponent('5 ngày làm việc')}`)
    expect(vi).toMatchObject({ status: 200, body: { dueAt: '2025-02-07T08:30:00.000Z', unitCode: 'T9.01.01', mode: 'working-minutes' } })
    expect(vi.body.trace).toContain('27-31/01 nghỉ Tết Nguyên đán')
    expect(vi.body.steps).toContainEqual(expect.objectContaining({ kind: 'off', from: '2025-01-27', to: '2025-01-31' }))
    const en = await get('/api/calendar/due-at?unit=T9&from=2025-01-24T15:30&limit=5%20working-days&mode=whole-days&lang=en')
    expect(en.body.trace.at(-1)).toBe('Due 17:00 Friday 07/02/2025')
  })
  it.each([
    ['/api/calendar/due-at?unit=X9&from=2025-01-24T15:30&limit=5%20days', 404, 'unknown-unit'],
    ['/api/calendar/due-at?unit=T9&from=2025-01-32T15:30&limit=5%20days', 422, 'invalid-moment'],
    ['/api/calendar/due-at?unit=T9&from=2025-01-24T15:30&limit=abc%20ng%C3%A0y', 422, 'invalid-time-limit'],
    ['/api/calendar/X9/2025', 404, 'unknown-unit'],
  ])('%s → %i %s', async (url, status, kind) => expect(await get(url)).toMatchObject({ status, body: { kind } }))
  it('refuses years out of reach and half a question', async () => {
    expect((await get('/api/calendar/T9/1999')).status).toBe(400)
    expect((await get('/api/calendar/due-at?unit=T9')).status).toBe(400)
  })
  it('shows a year, and this year when none is named', async () => {
    const named = await get('/api/calendar/T9/2025')
    expect(named.body).toMatchObject({ unitCode: 'T9', year: 2025, workingDays: 250, decided: true })
    expect(named.body.days).toHaveLength(365)
    expect((await get('/api/calendar/t9')).body).toEqual(named.body)
  })

  it('closes a unit for half a day, records it, and takes it back', async () => {
    const payload = { from: '2025-03-18', shifts: [{ from: '07:00', to: '11:30' }], name: 'Họp toàn cơ quan', source: 'TB 12/TB-UBND' }
    expect(await dueOf('T9.01', '2025-03-17T15:00', '1 working-day')).toBe('2025-03-18T08:00:00.000Z')
    expect(await send({ method: 'POST', url: '/api/calendar/T9.01/closures', payload })).toMatchObject({ status: 200, body: { days: ['2025-03-18'] } })
    expect(audited.at(-1)).toMatchObject({ event: 'UnitClosed', thing: 'calendar', thingId: 'T9.01' })
    expect(await dueOf('T9.01', '2025-03-17T15:00', '1 working-day')).toBe('2025-03-19T01:30:00.000Z')
    expect((await get('/api/calendar/T9.01.01/2025')).body.specialDays).toMatchObject([{ on: '2025-03-18', shifts: [{ from: '07:00', to: '11:30' }] }])
    expect(await send({ method: 'DELETE', url: '/api/calendar/T9.01/days/2025-03-18' })).toMatchObject({ status: 200 })
    expect(await dueOf('T9.01', '2025-03-17T15:00', '1 working-day')).toBe('2025-03-18T08:00:00.000Z')
  })
  it('changes the whole province by its own committee’s calendar', async () => {
    const payload = { off: '2025-12-31', worked: '2025-12-27', source: 'CV 1/VPCP' }
    expect(await send({ method: 'POST', url: '/api/calendar/T9/swapped-days', payload })).toMatchObject({ status: 200 })
    expect((await get('/api/calendar/T9.01.01/2025')).body.swappedDays.map(({ on }: { on: string }) => on)).toEqual([
      '2025-04-26', '2025-05-02', '2025-12-27', '2025-12-31',
    ])
    const holiday = { from: '2025-11-24', name: 'Ngày Văn hóa Việt Nam', source: 'thử' }
    expect(await send({ method: 'POST', url: '/api/calendar/T9/holidays', payload: holiday })).toMatchObject({ status: 200 })
    expect(await dueOf('T9.01.01', '2025-11-21T09:00', '1 working-day')).toBe('2025-11-25T02:00:00.000Z')
  })
  it('changes shifts from a day on', async () => {
    const seven = [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '16:00' }]
    const payload = { fromOn: '2025-06-02', untilOn: '2025-07-01', weekdays: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: seven })), source: 'QĐ 9' }
    expect(await send({ method: 'PUT', url: '/api/calendar/T9.01.01/shifts', payload })).toMatchObject({ status: 200 })
    expect(await dueOf('T9.01.01', '2025-06-02T08:00', '1 working-day')).toBe('2025-06-03T02:00:00.000Z')
    expect((await get('/api/calendar/T9.01.01/2025')).body.shifts).toHaveLength(3)
  })
  it.each<[Sent, number, string]>([
    [{ method: 'POST', url: '/api/calendar/T9/holidays', payload: { from: '2025-02-28', name: 'x', source: 'x' }, as: 'commune' }, 403, 'not-your-unit'],
    [{ method: 'POST', url: '/api/calendar/T9/swapped-days', payload: { off: '2025-03-15', worked: '2025-03-16', source: 'x' } }, 409, 'not-a-working-day'],
    [{ method: 'POST', url: '/api/calendar/T9/closures', payload: { from: '2025-03-20', to: '2025-03-19', name: 'x', source: 'x' } }, 422, 'dates-out-of-order'],
    [{ method: 'POST', url: '/api/calendar/T9/closures', payload: { from: '2025-03-20', shifts: [{ from: '11:00', to: '10:00' }], name: 'x', source: 'x' } }, 422, 'shifts-out-of-order'],
    [{ method: 'DELETE', url: '/api/calendar/T9/days/2025-03-20' }, 404, 'nothing-said'],
  ])('refuses %j → %i %s', async (sent, status, kind) => expect(await send(sent)).toMatchObject({ status, body: { kind } }))
  it('knows no stranger', async () => {
    const stranger = await send({ method: 'POST', url: '/api/calendar/T9/holidays', payload: { from: '2025-02-28', name: 'x', source: 'x' }, as: 'nobody' })
    expect([401, 403]).toContain(stranger.status)
  })
})
