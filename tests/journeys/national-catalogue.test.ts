import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveDossier, attachResult, claimDossier, requestApproval, returnResult } from '../../modules/dossiers/contract.ts'
import { searchProcedures } from '../../modules/procedures/contract.ts'
import { expectProven, openJourney, valueOf, type Journey } from '../support/journey.ts'
import { act, receiveByApi, seen, signInByApi } from '../support/journey-office.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'

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
    ['bao-ninh', 'đăng ký khai tử', 'commune'],
    ['dong-hoi', 'hộ kinh doanh', 'district'],
  ] as const)('are received, worked and returned at %s: %s', async (place, q, level) => {
    const [clerk, officer, head] = await Promise.all([signInByApi(journey.url, `one-stop-officer@${place}`), signInByApi(journey.url, `case-officer@${place}`), signInByApi(journey.url, `head-of-unit@${place}`)])
    const { items } = valueOf(await clerk(searchProcedures, { query: { q, level, limit: 1 } }))
    const procedureCode = items[0]?.code ?? ''
    expect(procedureCode).not.toBe('')
    const dossierId = await receiveByApi(clerk, { procedureCode, fullName: 'Trần Thị Mẫu', personalIdNumber: '044190000001', bornOn: '1990-05-01', request: 'Giải quyết thủ tục' })
    const { summary, due } = await seen(officer, dossierId)
    expect(summary.code).toMatch(/^H46[.\d]*-\d{6}-\d{4}$/)
    expect(due.changes.flatMap(({ vi }) => vi).length).toBeGreaterThan(0)
    await act(officer, claimDossier, dossierId)
    await act(officer, requestApproval, dossierId, { proposal: 'Hồ sơ đủ điều kiện' })
    const approved = await act(head, approveDossier, dossierId)
    valueOf(await officer(attachResult, { params: { dossierId }, query: { version: approved.summary.version, name: 'Kết quả' }, body: onePagePdf('Ket qua'), fileName: 'ket-qua.pdf' }))
    const returned = await act(clerk, returnResult, dossierId, { method: 'in-person', receivedBy: 'Trần Thị Mẫu' })
    expect(returned.summary.state).toBe('returned')
  }, 120_000)

  it('leave every proof clean', () => expectProven(journey), 120_000)
})
