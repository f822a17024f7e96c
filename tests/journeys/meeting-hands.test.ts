import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withdrawForApplicant } from '../../modules/dossiers/contract.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers } from '../support/journey-counter.ts'
import { approveAtDesk, attachAtDesk, signAtDesk } from '../support/journey-desk.ts'
import { expectGoodPage, expectProven, openJourney, type Journey } from '../support/journey.ts'
import { act, seen, signInByApi } from '../support/journey-office.ts'
import { openDeskPlugin } from '../support/desk-plugin.ts'
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

    // The program at the desk is pointed to the two addresses on the page: what it brings that is not our file, signed by this token, changes nothing.
    const filePath = `${journey.url}${(await head.getByRole('link', { name: /Tải/ }).first().getAttribute('href')) ?? ''}`
    const plugin = openDeskPlugin(token, { filePath, uploadPath: filePath })
    const unsigned = await plugin.fetchFile()
    const stranger = openDeskPlugin(openSigningTeam().issue({ name: 'Người Khác', from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 }), { filePath, uploadPath: filePath })
    const broken = plugin.sign(unsigned)
    broken[200] = (broken[200] ?? 0) ^ 1
    for (const [brought, why] of [[Buffer.from('<html>Token chưa cắm</html>'), 'không phải là tệp đã giao ký'], [unsigned, 'không có chữ ký nguyên vẹn'], [stranger.sign(unsigned), 'một chứng thư khác'], [broken, 'không phải là tệp đã giao ký']] as const) {
      const { status, said } = await plugin.bring(brought)
      expect([status, said.detail], why).toEqual([422, expect.stringContaining(why)])
      expect(said.detail).toMatch(/^Tệp đã ký không được nhận: .+ Văn bản gốc còn nguyên; hãy tải lại tệp, ký rồi gửi lên lần nữa\.$/)
    }
    const signed = plugin.sign(unsigned)
    const { status, said } = await plugin.bring(signed)
    expect([status, said.Status, said.FileServer]).toEqual([200, true, expect.stringMatching(/fileEntryId/)])
    expect((await plugin.bring(signed)).status, 'a ticket is used once').toBe(404)
    await head.goto(`${journey.url}/desk/signatures`)
    await head.getByRole('heading', { level: 1 }).waitFor()
    expect(await head.getByRole('button', { name: 'Ký bằng USB token' }).count(), 'nothing wants the token any more').toBe(0)
    await expectGoodPage(head, 'token-done')
    // What stands in the dossier from now on is the file as the token signed it, with the seal behind it.
    await openAt(head, code)
    const kept = await head.locator('a', { hasText: 'Giấy khai sinh' }).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const bytes = await Promise.all(kept.filter((href) => href.startsWith('/api/')).map(async (href) => (await head.request.get(`${journey.url}${href}`)).body()))
    expect(bytes.some((each) => each.subarray(0, signed.length).equals(signed)), `begins with what the token signed: ${kept.join(' ')}`).toBe(true)
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
