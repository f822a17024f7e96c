import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptDossier, attachFilingFile, changeFilingDraft, claimDossier, listFilingPlaces, openFilingDraft, requestSupplement, showFilingDraft } from '../../modules/dossiers/contract.ts'
import { readForm } from '../../modules/forms/contract.ts'
import { FILLED } from '../../modules/forms/testing.ts'
import type { Client } from '../../platform/web/client.ts'
import { clientOf, expectGoodPage, openJourney, picture, valueOf, type Journey } from '../support/journey.ts'
import { openAct } from '../support/journey-asking.ts'
import { paper } from '../support/journey-filing.ts'
import { act, seen, signInByApi } from '../support/journey-office.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import { confirmWithVneid, signInWithVneid } from '../support/sign-in.ts'

const PROCEDURE = '1.004222'
const FORM = 'permanent-residence-v3'
const QUESTION = 'ownerConsentScan'
const BAO_NINH = 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh'
const APPLICANT = { applicantKind: 'individual', applicant: 'self', area: 'outside', outsideArea: 'Xã Mẫu, tỉnh Mẫu', street: 'Số 1, đường Thử Nghiệm', phone: '0900000001', contentRequested: 'Đăng ký thường trú', resultBy: 'electronic' }

const ASKED = { kind: 'answer', formRef: FORM, questionId: QUESTION, wrong: 'Chụp lại cho rõ chữ ký' } as const
const MORE = [{ kind: 'component', key: '1.1', wrong: 'Bản chụp thiếu trang sau' }, { kind: 'other', wrong: 'Giấy xác nhận của chủ nhà cũ' }, { kind: 'answer', formRef: 'applicant-v1', questionId: 'street', wrong: 'Thiếu số nhà' }] as const

/** Drawn, not only framed: there is ink on white paper. */
const seeInk = async (page: Page, name: RegExp): Promise<void> => {
  const inkOn = (canvas: HTMLElement): boolean => {
    const { width, height } = canvas as HTMLCanvasElement
    const dots = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 === 0) ?? []
    return dots.some((red) => red < 100) && dots.some((red) => red > 250)
  }
  await expect.poll(() => page.getByRole('img', { name }).evaluate(inkOn), { timeout: 30_000 }).toBe(true)
}

let journey: Journey
beforeAll(async () => {
  journey = await openJourney({ PERSON_QUOTA_MB: '1' })
}, 240_000)
afterAll(() => journey?.close())

/** Two people: the same filed twice by one would be the twin of the first. */
describe.each([['with scripts', true, 'Nguyễn Văn An'], ['without JavaScript', false, 'Trương Hồng Phúc']] as const)('a question answered with a file, %s', (_how, script, person) => {
  let citizen: Page
  let mine: Client
  beforeAll(async () => {
    citizen = await journey.openPage({ phone: true, script })
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen, person)
    await citizen.waitForURL(/ho-so/)
    mine = await clientOf(citizen)
  }, 120_000)

  /** Everything answered but the file, unless it is kept already. */
  const prepare = async (kept: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { draftId } = valueOf(await mine(openFilingDraft, { body: { procedureCode: PROCEDURE, startAnew: true } }))
    const { items } = valueOf(await mine(listFilingPlaces, { query: { procedureCode: PROCEDURE } }))
    const place = items.find(({ name }) => name === BAO_NINH)
    if (!place) throw new Error('not handed in at Bảo Ninh')
    const { [QUESTION]: _, ...answers } = FILLED[FORM] ?? {}
    const { receivingUnitId, resolvingUnitId } = place
    const { areas } = valueOf(await mine(readForm, { params: { formRef: FORM } }))
    const params = { draftId }
    const { components } = valueOf(await mine(changeFilingDraft, { params, body: { place: { receivingUnitId, resolvingUnitId }, answers: APPLICANT } }))
    for (const { key, name } of components) valueOf(await mine(attachFilingFile, { params: { draftId, key }, body: onePagePdf(name), fileName: `giay-to-${key}.pdf` }))
    valueOf(await mine(changeFilingDraft, { params, body: { form: { ref: FORM, answers: { ...answers, ...kept, 'newHome.area': areas[0]?.code ?? '' } } } }))
    return draftId
  }
  /** axe runs in the page itself. */
  const look = async (page: Page, name: string): Promise<void> => (script ? expectGoodPage(page, name) : picture(page, name))
  /** The room of one person is one megabyte here. */
  const refuseTooMuch = async (): Promise<void> => {
    const { name, mimeType, buffer } = paper('qua-nang')
    await citizen.locator('input[type=file]:not([capture])').first().setInputFiles({ name, mimeType, buffer: Buffer.concat([buffer.subarray(0, 9), Buffer.alloc(1_100_000, '% cham\n'), buffer.subarray(9)]) })
    if (!script) await citizen.getByRole('button', { name: 'Tải lên các tệp đã chọn', exact: true }).click()
    await citizen.getByText(/Kho tệp của bạn đã gần đầy 1 MB/).first().waitFor()
    await look(citizen, 'over-quota')
  }
  const answerKept = async (draftId: string): Promise<string> => valueOf(await mine(showFilingDraft, { params: { draftId } })).form?.answers[QUESTION] ?? ''
  const fileFromCheck = async (draftId: string): Promise<void> => {
    await citizen.goto(`${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}/kiem-tra`)
    await citizen.getByRole('button', { name: 'Xác nhận bằng VNeID' }).click()
    await confirmWithVneid(citizen, person)
    await citizen.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
  }
  /** The same again, word for word: refused with the way to the first, filed when it is said what for. */
  const fileTwin = async (answer: string): Promise<void> => {
    await fileFromCheck(await prepare({ [QUESTION]: answer }))
    await citizen.getByLabel('Vì sao cần thêm một hồ sơ nữa?').waitFor()
    await citizen.getByRole('link', { name: 'Mở hồ sơ giống hệt đã nộp' }).waitFor()
    await look(citizen, 'exact-twin')
    await citizen.getByLabel('Vì sao cần thêm một hồ sơ nữa?').fill('thêm')
    await citizen.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
    await citizen.getByText('ít nhất 10 chữ cái').first().waitFor()
    await citizen.getByLabel('Vì sao cần thêm một hồ sơ nữa?').fill('Đăng ký thêm cho nhà thứ hai cùng địa chỉ')
    await citizen.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
    await citizen.waitForURL(/filed=1/)
  }
  const give = async (title: string, keep: string): Promise<void> => {
    await citizen.locator('input[type=file]:not([capture])').first().setInputFiles(paper(title))
    if (!script) await citizen.getByRole('button', { name: keep, exact: true }).click()
    await citizen.getByText(`Đã có tệp “${title}.pdf`).first().waitFor()
  }

  /** NĐ 45/2020 article 16: shown to this dossier alone, opened for a purpose that its owner reads, taken back. */
  const shareAndTakeBack = async (dossierId: string, desk: Page): Promise<void> => {
    await citizen.goto(`${journey.url}/ho-so/${dossierId}/cho-xem`)
    await citizen.getByLabel('Giấy tờ', { exact: true }).selectOption({ index: 1 })
    await expectGoodPage(citizen, 'share')
    await citizen.getByRole('button', { name: 'Cho xem', exact: true }).click()
    await citizen.waitForURL(/kho-giay-to/)
    await desk.reload()
    await desk.getByLabel('Mở để làm gì').fill('Đối chiếu nơi ở trước đây')
    await expectGoodPage(desk, 'shared-paper')
    const opened = desk.waitForEvent('popup')
    await desk.getByRole('button', { name: 'Mở giấy', exact: true }).click()
    await (await opened).close()
    await expect.poll(async () => {
      await citizen.reload()
      return citizen.getByText(/Đối chiếu nơi ở trước đây/).count()
    }, { timeout: 20_000 }).toBe(1)
    await expectGoodPage(citizen, 'shared-and-read')
    await citizen.getByRole('button', { name: /^Thôi chia sẻ cho/ }).click()
    await citizen.getByText(/^· Bạn đã thôi chia sẻ lúc|Bạn đã thôi chia sẻ lúc/).first().waitFor()
    await desk.reload()
    await desk.getByText('Việc cần làm').first().waitFor()
    expect(await desk.getByRole('heading', { name: 'Người nộp cho xem' }).count()).toBe(0)
  }
  /** QĐ 766/QĐ-TTg: nobody reloads the page; what is accepted is counted on it. */
  const acceptWatched = async (clerk: Client, dossierId: string): Promise<void> => {
    const watcher = await journey.openPage()
    await watcher.goto(`${journey.url}/chat-luong`)
    const received = watcher.locator('#beside dd').first()
    const before = await received.innerText()
    await watcher.evaluate(() => ((globalThis as { stayed?: true }).stayed = true))
    await act(clerk, acceptDossier, dossierId)
    await expect.poll(() => received.innerText(), { timeout: 20_000, interval: 100 }).not.toBe(before)
    expect(await watcher.evaluate(() => (globalThis as { stayed?: true }).stayed)).toBe(true)
    await watcher.context().close()
  }

  /** Brought to the counter instead: counted, scanned, answered in the fields of the form, one thing that cannot come. */
  const giveAtDesk = async (dossierId: string): Promise<void> => {
    const counter = await journey.openDesk('one-stop-officer@bao-ninh')
    await counter.goto(`${journey.url}/desk/dossiers/${dossierId}`)
    await openAct(counter, 'Nhận giấy tờ bổ sung')
    const item = (name: RegExp) => counter.getByRole('group', { name })
    await item(/^2\. /).getByLabel('Số bản chính').fill('1')
    await item(/^2\. /).locator('input[type=file]:not([capture])').setInputFiles(paper('ban-quet-moi'))
    await item(/^2\. /).getByText('ban-quet-moi.pdf').waitFor()
    await item(/^3\. /).getByLabel('Không có, vì').fill('Không còn giữ giấy tờ này')
    await item(/^4\. /).getByRole('textbox', { name: /Số nhà, đường/ }).fill('Số 9, đường Thử Nghiệm')
    await counter.getByRole('button', { name: 'Nhận giấy tờ bổ sung' }).click()
    await counter.getByText(/Còn mục chưa bổ sung/).first().waitFor()
    await item(/^1\. /).locator('input[type=file]:not([capture])').setInputFiles(paper('dong-y-ro'))
    await item(/^1\. /).getByText('dong-y-ro.pdf').waitFor()
    await expectGoodPage(counter, 'take-supplement')
    await counter.getByRole('button', { name: 'Nhận giấy tờ bổ sung' }).click()
    await counter.getByText('Đã nhận bổ sung').first().waitFor()
  }

  it('is kept, shown before filing, frozen, seen by the officer, and asked anew by the one supplement', async () => {
    const draftId = await prepare()
    await citizen.goto(`${journey.url}/nop-ho-so/${PROCEDURE}`)
    await citizen.getByText('Bạn có một hồ sơ đang soạn').waitFor()
    await look(citizen, 'draft-already-open')
    await citizen.getByRole('link', { name: 'Tiếp tục bản đang soạn' }).click()
    await citizen.waitForURL((url) => url.pathname.includes(draftId))
    await citizen.goto(`${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}/to-khai/papers`)
    await citizen.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await citizen.getByText('Hãy đính kèm ảnh chụp hoặc bản quét văn bản đồng ý').first().waitFor()
    await look(citizen, 'file-question')
    await refuseTooMuch()
    await give('van-ban-dong-y', 'Tải lên các tệp đã chọn')
    await picture(citizen, 'file-question-kept')
    const answer = await answerKept(draftId)
    await citizen.goto(`${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}/kiem-tra`)
    expect(await citizen.getByRole('link', { name: /van-ban-dong-y\.pdf/ }).count()).toBe(1)
    await fileFromCheck(draftId)
    await citizen.waitForURL(/\/ho-so\/[^?]+\?filed=1/)
    const dossierId = new URL(citizen.url()).pathname.split('/').at(-1) ?? ''
    if (script) await fileTwin(answer)

    const [clerk, officer] = (await Promise.all(['one-stop-officer', 'case-officer'].map((role) => signInByApi(journey.url, `${role}@bao-ninh`)))) as [Client, Client]
    await (script ? acceptWatched(clerk, dossierId) : act(clerk, acceptDossier, dossierId))
    await act(officer, claimDossier, dossierId)
    const desk = await journey.openDesk('case-officer@bao-ninh')
    await desk.goto(`${journey.url}/desk/dossiers/${dossierId}`)
    // The first paper opens by itself; while it closes the next one is opened.
    await seeInk(desk, /^giay-to-/)
    await desk.getByRole('link', { name: /van-ban-dong-y\.pdf/ }).first().click()
    await seeInk(desk, /^van-ban-dong-y\.pdf/)
    await expectGoodPage(desk, 'file-question-desk')
    if (script) await shareAndTakeBack(dossierId, desk)

    await act(officer, requestSupplement, dossierId, { reasonCode: 'component-unreadable', words: 'Bản chụp mờ, không đọc được chữ ký', items: [ASKED, ...(script ? MORE : [])] })
    await citizen.goto(`${journey.url}/ho-so/${dossierId}/bo-sung`)
    await citizen.getByText('Chụp lại cho rõ chữ ký').first().waitFor()
    await look(citizen, 'file-question-again')
    if (script) await giveAtDesk(dossierId)
    else {
      await give('dong-y-ro', 'Lưu lại')
      await citizen.getByRole('button', { name: 'Lưu và kiểm tra' }).click()
      await citizen.waitForURL(/kiem-tra/)
      await citizen.getByText(/dong-y-ro\.pdf/).first().waitFor()
      await citizen.getByRole('button', { name: 'Gửi bổ sung', exact: true }).click()
      await citizen.getByText('Đã gửi bổ sung').first().waitFor()
    }
    const lines = (await seen(officer, dossierId)).answers.filter(({ revision }) => revision === 2).flatMap((page) => page.lines)
    expect(lines.find(({ questionId }) => questionId === QUESTION)?.file?.name).toBe('dong-y-ro.pdf')
  }, 240_000)
})
