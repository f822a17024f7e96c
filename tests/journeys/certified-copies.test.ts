import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveDossier, attachResult } from '../../modules/dossiers/contract.ts'
import { expectProven, openJourney, picture, valueOf, type Journey } from '../support/journey.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers, handOut } from '../support/journey-counter.ts'
import { act, seen, signInByApi } from '../support/journey-office.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'

const PERSON = { fullName: 'Lê Thị Thử', number: '044190000002', request: 'Chứng thực hai bản sao bằng tốt nghiệp' }
const HOUR_MS = 3_600_000

describe('certified copies, handed over in an hour', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('are received, certified and handed out while the person waits', async () => {
    const began = Date.now()
    const counter = await journey.openDesk('one-stop-officer@bao-ninh')
    await beginReception(counter, journey.url, { typed: PERSON.number, q: '2.000815', procedure: 'Chứng thực bản sao từ bản chính giấy tờ do cơ quan Việt Nam cấp' })
    await answerAtCounter(counter, PERSON)
    await countPapers(counter)
    await counter.getByLabel('Không lập giấy hẹn, trả kết quả ngay').check()
    await picture(counter, 'counter-immediate')
    const code = await acceptAtCounter(counter)

    const [clerk, head] = await Promise.all([signInByApi(journey.url, 'one-stop-officer@bao-ninh'), signInByApi(journey.url, 'head-of-unit@bao-ninh')])
    const accepted = await seen(clerk, code)
    const { dossierId } = accepted.summary
    expect(accepted.slip).toBeUndefined()
    const signed = await act(head, approveDossier, dossierId)
    const query = { version: signed.summary.version, name: 'Bản sao có chứng thực' }
    valueOf(await clerk(attachResult, { params: { dossierId }, query, body: onePagePdf('Ban sao'), fileName: 'ban-sao.pdf' }))
    await handOut(counter, journey.url, code, PERSON)
    const returned = await seen(clerk, code)
    expect(returned.summary.state).toBe('returned')
    expect(returned.results).toHaveLength(1)
    expect(Date.now() - began).toBeLessThan(HOUR_MS)
    await expectProven(journey)
  }, 240_000)
})
