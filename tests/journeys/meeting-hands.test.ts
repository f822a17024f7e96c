import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { withdrawForApplicant } from '../../modules/dossiers/contract.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers } from '../support/journey-counter.ts'
import { approveAtDesk, attachAtDesk, signAtDesk } from '../support/journey-desk.ts'
import { expectGoodPage, expectProven, openJourney, type Journey } from '../support/journey.ts'
import { act, seen, signInByApi } from '../support/journey-office.ts'
import { openSigningTeam } from '../support/signing-team.ts'

const MOTHER = { fullName: 'Hoàng Thị Xa', number: '044190000003', request: 'Đăng ký khai sinh cho con' }
const OTHER_MOTHER = { fullName: 'Lê Thị Gần', number: '044190000005', request: 'Đăng ký khai sinh cho con thứ hai' }

describe('hands that meet at one dossier', () => {
  let journey: Journey
  let counter: Page
  beforeAll(async () => {
    journey = await openJourney()
    counter = await journey.openDesk('one-stop-officer@bao-ninh')
  }, 240_000)
  afterAll(() => journey?.close())

  const received = async (person: typeof MOTHER): Promise<string> => {
    await beginReception(counter, journey.url, { typed: person.number, q: '1.001193', procedure: 'Đăng ký khai sinh' })
    await answerAtCounter(counter, person)
    await countPapers(counter)
    return acceptAtCounter(counter)
  }
  const openAt = async (page: Page, code: string): Promise<void> => {
    await page.goto(`${journey.url}/desk/dossiers/${code}`)
    await page.getByText('Việc cần làm').first().waitFor()
  }
  const propose = async (page: Page, words: string): Promise<void> => {
    await page.getByLabel('Đề xuất giải quyết').fill(words)
    await page.getByRole('button', { name: 'Trình phê duyệt' }).click()
  }

  it('whoever is slower is told who did what, and what they typed is still there; the head signs with a token of their own', async () => {
    const code = await received(MOTHER)
    // One after the other: two sign-ins of one account at the same moment look like somebody guessing.
    const first = await journey.openDesk('case-officer@bao-ninh')
    const second = await journey.openDesk('case-officer@bao-ninh')
    await openAt(first, code)
    await first.getByRole('button', { name: 'Nhận thụ lý' }).click()
    await first.getByRole('button', { name: 'Trình phê duyệt' }).waitFor()
    await openAt(second, code)
    await second.getByRole('button', { name: 'Trình phê duyệt' }).waitFor()
    await propose(first, 'Hồ sơ đủ điều kiện, đề nghị giải quyết')
    await first.getByText('Đã trình phê duyệt').first().waitFor()
    await propose(second, 'Đề nghị xem lại giấy chứng sinh')
    await second.getByText(/Trong lúc bạn đang mở hồ sơ, .+ đã .+ lúc/).first().waitFor()
    await expectGoodPage(second, 'outrun')

    const head = await journey.openDesk('head-of-unit@bao-ninh')
    await approveAtDesk(head, journey.url, code)
    const token = openSigningTeam().issue({ name: 'Lãnh đạo Thử', from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 * 30 })
    const file = join(journey.home, 'lanh-dao.pem')
    writeFileSync(file, token.certificatePem)
    await journey.command('certificate', 'add', file, '--account', 'head-of-unit@bao-ninh', '--method', 'token')
    await openAt(first, code)
    await attachAtDesk(first, 'Giấy khai sinh')
    await signAtDesk(head, { url: journey.url, reference: code, result: 'Giấy khai sinh' })
    await head.goto(`${journey.url}/desk/signatures`)
    await head.getByRole('button', { name: 'Ký bằng USB token' }).first().click()
    await head.getByRole('link', { name: /Tải/ }).first().waitFor()
    await expectGoodPage(head, 'token')
  }, 300_000)

  it('originals of what was withdrawn go back against a receipt', async () => {
    const code = await received(OTHER_MOTHER)
    const clerk = await signInByApi(journey.url, 'one-stop-officer@bao-ninh')
    await act(clerk, withdrawForApplicant, (await seen(clerk, code)).summary.dossierId, { reason: 'Người nộp đổi ý, xin rút hồ sơ' })
    await openAt(counter, code)
    await counter.getByLabel('Người nhận', { exact: true }).waitFor()
    await expectGoodPage(counter, 'give-back')
    await counter.getByRole('button', { name: 'Trả lại bản chính', exact: true }).click()
    await counter.getByText('Đã trả lại bản chính').first().waitFor()
    await counter.getByRole('button', { name: 'Trả lại bản chính', exact: true }).waitFor({ state: 'detached' })
    await expectProven(journey)
  }, 240_000)
})
