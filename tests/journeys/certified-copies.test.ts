import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concludeAtOnce } from '../../modules/one-stop/contract-counter.ts'
import { expectProven, openJourney, picture, valueOf, type Journey } from '../support/journey.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers } from '../support/journey-counter.ts'
import { seen, signInByApi } from '../support/journey-office.ts'
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
    await picture(counter, 'counter-immediate')
    const code = await acceptAtCounter(counter)

    const clerk = await signInByApi(journey.url, 'one-stop-officer@bao-ninh')
    const { summary: { dossierId } } = await seen(clerk, code)
    valueOf(await clerk(concludeAtOnce, { params: { dossierId }, query: { name: 'Bản sao có chứng thực', receivedBy: PERSON.fullName }, body: onePagePdf('Ban sao'), fileName: 'ban-sao.pdf' }))
    const returned = await seen(clerk, code)
    expect(returned.summary.state).toBe('returned')
    expect(returned.results).toHaveLength(1)
    expect(Date.now() - began).toBeLessThan(HOUR_MS)
    await expectProven(journey)
  }, 240_000)
})
