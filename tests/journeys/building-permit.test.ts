import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptDossier, answerOpinion, approveDossier, askOpinion, attachResult, claimDossier, demandObligation, meetObligation, recordVerification, requestApproval } from '../../modules/dossiers/contract.ts'
import { getMe } from '../../modules/identity/contract.ts'
import { clientOf, expectGoodPage, expectProven, openJourney, valueOf, type Journey } from '../support/journey.ts'
import { fileByApi } from '../support/journey-filing.ts'
import { act, seen, signInByApi } from '../support/journey-office.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const DONG_HOI = 'Bộ phận Tiếp nhận và Trả kết quả thành phố Đồng Hới'
const DAY_MS = 86_400_000

describe('a building permit, with an opinion, a field verification and the tax agency', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('goes on when everybody asked has answered and the duty is paid', async () => {
    const citizen = await journey.openPage({ phone: true })
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen)
    await citizen.waitForURL(/ho-so/)
    const dossierId = await fileByApi(await clientOf(citizen), { procedureCode: '1.009994', place: DONG_HOI, request: 'Cấp giấy phép xây dựng nhà ở hai tầng' })
    const [clerk, officer, head, elsewhere] = (await Promise.all(['one-stop-officer@dong-hoi', 'case-officer@dong-hoi', 'head-of-unit@dong-hoi', 'case-officer@construction'].map((name) => signInByApi(journey.url, name))))
    if (!clerk || !officer || !head || !elsewhere) throw new Error('nobody is there')
    await act(clerk, acceptDossier, dossierId)
    const { summary } = await act(officer, claimDossier, dossierId)
    expect(summary.holder?.mine).toBe(true)

    const desk = await journey.openDesk('case-officer@dong-hoi')
    await desk.goto(`${journey.url}/desk/dossiers/${dossierId}?act=ask-opinion`)
    await desk.getByRole('button', { name: 'Lấy ý kiến đơn vị khác' }).waitFor()
    await expectGoodPage(desk, 'ask-opinion')
    const unitId = (await elsewhereUnit(journey.url)).id
    const dueAt = new Date(Date.now() + 5 * DAY_MS).toISOString()
    await act(officer, askOpinion, dossierId, { unitId, content: 'Sự phù hợp với quy hoạch xây dựng', dueAt })
    const asked = await seen(elsewhere, dossierId)
    expect(asked.opinions).toMatchObject([{ mine: true }])
    valueOf(await elsewhere(answerOpinion, { params: { dossierId, serial: asked.opinions[0]?.serial ?? 0 }, body: { words: 'Phù hợp quy hoạch chi tiết đã duyệt' } }))

    const verification = { tookPlaceAt: new Date(Date.now() - 3_600_000).toISOString(), place: 'Thửa đất số 12, đường Thử Nghiệm', participants: ['Dương Song Khuê, chuyên viên', 'Nguyễn Văn An, chủ hộ'], content: 'Hiện trạng đúng bản vẽ' }
    await act(officer, recordVerification, dossierId, verification)

    const stopped = await act(officer, demandObligation, dossierId, { content: 'Lệ phí trước bạ theo thông báo của cơ quan thuế', amount: 2_500_000, noticeNumber: 'TB-0001/2026' })
    expect(stopped.summary.paused?.kind).toBe('financial-obligation')
    const paid = await act(officer, meetObligation, dossierId, { proof: 'Biên lai số 000001 ngày nộp' })
    expect(paid.summary.paused).toBeUndefined()

    await act(officer, requestApproval, dossierId, { proposal: 'Đủ điều kiện cấp giấy phép xây dựng' })
    const approved = await act(head, approveDossier, dossierId)
    valueOf(await officer(attachResult, { params: { dossierId }, query: { version: approved.summary.version, name: 'Giấy phép xây dựng' }, body: onePagePdf('Giay phep'), fileName: 'giay-phep.pdf' }))
    await citizen.goto(`${journey.url}/ho-so/${dossierId}`)
    await citizen.getByText('Giấy phép xây dựng').first().waitFor()
    await expectGoodPage(citizen, 'permit-followed')
    await expectProven(journey)
  }, 300_000)

  const elsewhereUnit = async (url: string): Promise<{ readonly id: string }> => {
    const officer = await signInByApi(url, 'case-officer@construction')
    const me = valueOf(await officer(getMe, {}))
    const [unit] = me.roles ?? []
    return { id: unit?.unitId ?? '' }
  }
})
