import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveDossier, attachResult, claimDossier, demandObligation, meetObligation, recordVerification, requestApproval, takeStep } from '../../modules/dossiers/contract.ts'
import { getMe } from '../../modules/identity/contract.ts'
import { expectGoodPage, expectProven, openJourney, valueOf, type Journey } from '../support/journey.ts'
import { act, receiveByApi, seen, signInByApi } from '../support/journey-office.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const HOUR_MS = 3_600_000

describe('a building permit, with an opinion, a field verification and the tax agency', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('goes to the agencies at the same time, on when each has answered, and to the head when the duty is paid', async () => {
    const [clerk, officer, head, planner] = await Promise.all([signInByApi(journey.url, 'one-stop-officer@dong-hoi'), signInByApi(journey.url, 'case-officer@dong-hoi'), signInByApi(journey.url, 'head-of-unit@dong-hoi'), signInByApi(journey.url, 'case-officer@construction')])
    const dossierId = await receiveByApi(clerk, { procedureCode: '1.009994', fullName: 'Nguyễn Văn An', personalIdNumber: '044090900011', bornOn: '1990-03-12', request: 'Cấp giấy phép xây dựng nhà ở hai tầng' })
    await act(officer, claimDossier, dossierId)

    const desk = await journey.openDesk('case-officer@dong-hoi')
    await desk.goto(`${journey.url}/desk/dossiers/${dossierId}?act=ask-opinion`)
    await desk.getByRole('button', { name: 'Lấy ý kiến đơn vị khác' }).waitFor()
    await expectGoodPage(desk, 'ask-opinion')

    const planning = valueOf(await planner(getMe, {})).roles[0]?.unitId ?? ''
    const asked = await act(officer, takeStep, dossierId, { action: 'coordinate', parties: { coordinating: planning } })
    expect(asked.steps.map(({ step, beside }) => [step, beside])).toEqual([['verify', false], ['opinion', true], ['tax-duty', true]])
    const serialOf = (step: string): number => asked.steps.find((each) => each.step === step)?.serial ?? 0

    const verification = { tookPlaceAt: new Date(Date.now() - HOUR_MS).toISOString(), place: 'Thửa đất số 12, đường Thử Nghiệm', participants: ['Dương Song Khuê, chuyên viên', 'Nguyễn Văn An, chủ hộ'], content: 'Hiện trạng đúng bản vẽ' }
    await act(officer, recordVerification, dossierId, verification)
    await act(officer, takeStep, dossierId, { action: 'verified', words: 'Đã kiểm tra thực địa' })
    // The lead waits until every agency has answered.
    expect((await seen(officer, dossierId)).abilities).not.toContain('request-approval')
    await act(planner, takeStep, dossierId, { action: 'give-opinion', serial: serialOf('opinion'), words: 'Phù hợp quy hoạch chi tiết đã duyệt' })
    const joined = await act(officer, takeStep, dossierId, { action: 'determine-duty', serial: serialOf('tax-duty'), words: 'Lệ phí trước bạ 2.500.000 đồng' })
    expect(joined.summary.holder).toMatchObject({ step: 'conclude', mine: true })

    const stopped = await act(officer, demandObligation, dossierId, { content: 'Lệ phí trước bạ theo thông báo của cơ quan thuế', amount: 2_500_000, noticeNumber: 'TB-0001/2026' })
    expect(stopped.summary.paused?.kind).toBe('financial-obligation')
    expect((await act(officer, meetObligation, dossierId, { proof: 'Biên lai số 000001' })).summary.paused).toBeUndefined()

    await act(officer, requestApproval, dossierId, { proposal: 'Đủ điều kiện cấp giấy phép xây dựng' })
    const { summary } = await act(head, approveDossier, dossierId)
    valueOf(await officer(attachResult, { params: { dossierId }, query: { version: summary.version, name: 'Giấy phép xây dựng' }, body: onePagePdf('Giay phep'), fileName: 'giay-phep.pdf' }))

    const citizen = await journey.openPage({ phone: true })
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen)
    await citizen.waitForURL(/ho-so/)
    await citizen.goto(`${journey.url}/ho-so/${dossierId}`)
    await citizen.getByText('Giấy phép xây dựng').first().waitFor()
    await expectGoodPage(citizen, 'permit-followed')
    await expectProven(journey)
  }, 300_000)
})
