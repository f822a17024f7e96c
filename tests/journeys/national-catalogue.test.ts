import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchProcedures } from '../../modules/procedures/contract.ts'
import { clientOf, expectGoodPage, expectProven, openJourney, valueOf, type Journey } from '../support/journey.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers, handOut, sayCameByPost, sayConsents } from '../support/journey-counter.ts'
import { workToResult } from '../support/journey-desk.ts'
import { seen, signInByApi } from '../support/journey-office.ts'

const PERSON = { fullName: 'Trần Thị Mẫu', number: '044190000001', request: 'Giải quyết thủ tục' }

const ROOT = new URL('../..', import.meta.url).pathname
const CATALOGUE = new URL('../../../shared/data/procedures/national-catalogue-2026-07.jsonl.xz', import.meta.url).pathname

/** Real procedures, real units, the province's own calendars; only the people are invented. */
describe.skipIf(!existsSync(CATALOGUE))('procedures of the national catalogue', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
    const env = { ...process.env, MOTCUA_HOME: journey.home, PORT: new URL(journey.url).port, PUBLIC_URL: journey.url, LOG_LEVEL: 'error' }
    await promisify(execFile)(process.execPath, ['apps/cli/main.ts', 'import', 'procedures', CATALOGUE, '--json'], { cwd: ROOT, env, maxBuffer: 50_000_000 })
  }, 400_000)
  afterAll(() => journey?.close())

  it.each([
    ['bao-ninh', 'đăng ký khai tử', 'commune', 'by post', sayCameByPost],
    ['dong-hoi', 'hộ kinh doanh', 'district', 'online for somebody who agrees', sayConsents],
  ] as const)('are received, worked and returned at %s: %s at the %s, %s', async (place, q, level, way, sayWay) => {
    const counter = await journey.openDesk(`one-stop-officer@${place}`)
    const { items } = valueOf(await (await clientOf(counter))(searchProcedures, { query: { q, level, limit: 1 } }))
    const { code: procedureCode = '', name: procedure = '' } = items[0] ?? {}
    expect(procedureCode).not.toBe('')
    await beginReception(counter, journey.url, { typed: PERSON.number, q: procedureCode, procedure })
    await answerAtCounter(counter, PERSON)
    await sayWay(counter, PERSON.fullName)
    await countPapers(counter)
    await expectGoodPage(counter, `counter-${way.split(' ').at(0) ?? ''}-${way.split(' ').at(1) ?? ''}`)
    const code = await acceptAtCounter(counter)
    const { summary, due } = await seen(await signInByApi(journey.url, `case-officer@${place}`), code)
    expect([summary.channel, summary.assisted]).toEqual(way === 'by post' ? ['postal', false] : ['online', true])
    expect(due.changes.flatMap(({ vi }) => vi).length).toBeGreaterThan(0)
    await workToResult(journey, place, { reference: code, result: 'Kết quả' })
    await handOut(counter, journey.url, code, PERSON)
    expect((await seen(await signInByApi(journey.url, `case-officer@${place}`), code)).summary.state).toBe('returned')
  }, 180_000)

  it('leave every proof clean', () => expectProven(journey), 120_000)
})
