import { afterAll, describe, expect, it } from 'vitest'
import type { DossierCode, DossierId, UnitId } from '../../../kernel/ids.ts'
import { instantFromMs } from '../../../kernel/instant.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import type { AppointmentSlip } from '../domain/appointment-slip.ts'
import { wordSlip } from '../domain/slip-print.ts'
import { printSlip } from './print-slip.ts'

afterAll(stopPrinting)

const at = (text: string) => instantFromMs(Date.parse(text))
const NUMBERED = { number: '07/BPTNTKQ', serial: 7, edition: 1, issuedAt: at('2025-03-12T03:32:00Z') }

const slip: AppointmentSlip = {
  dossierId: '00000000-0000-7000-8000-000000000001' as DossierId,
  dossierCode: 'H46.99.01-250312-0007' as DossierCode,
  ruleSet: 'B',
  unit: { id: '00000000-0000-7000-8000-000000000002' as UnitId, name: 'Bộ phận Tiếp nhận và Trả kết quả', parentName: 'UBND xã Thử', kind: 'desk', place: 'Thử' },
  procedure: { code: '9.999999', name: 'Cấp giấy phép thử nghiệm' },
  applicant: { name: 'NGUYỄN THỊ THỬ' },
  contentRequested: 'Xin cấp giấy phép',
  components: [{ name: 'Đơn đề nghị', form: 'original', quantity: 1 }],
  sets: 1,
  timeLimit: { unit: 'working-day', quantity: 3 },
  receivedAt: at('2025-03-12T03:30:00Z'),
  dueAt: at('2025-03-17T03:30:00Z'),
  dueReason: ['Nhận hồ sơ lúc 10:30 thứ Tư 12/03/2025'],
  resultAt: 'Bộ phận Tiếp nhận và Trả kết quả',
  receivedBy: { name: 'Trần Văn Mẫu' },
  lookUpUrl: 'https://motcua.example.vn/tra-cuu?ma=H46.99.01-250312-0007',
}

const pagesOf = (bytes: Uint8Array): number => Buffer.from(bytes).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

describe('printSlip', () => {
  it.each(['A', 'B'] as const)('passes the checks of PDF/UA-1 in the form of rule set %s', async (ruleSet) => {
    const bytes = await printSlip(wordSlip({ ...slip, ruleSet }, NUMBERED), 'ua-1')
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfuaid:part>1</)
  })

  it('puts an ordinary slip on one sheet: the form in front, the reason overleaf', async () => {
    expect(pagesOf(await printSlip(wordSlip(slip, NUMBERED)))).toBe(2)
    expect(pagesOf(await printSlip(wordSlip({ ...slip, ruleSet: 'A', dueReason: [] }, NUMBERED)))).toBe(1)
  })

  it('prints what the catalogue really holds: names of 7,632 characters, forty papers, no due date', async () => {
    const long = Array.from({ length: 40 }, (_, at) => ({ name: `Giấy tờ ${at} ${'dài '.repeat(1900)}`, form: 'copy' as const, quantity: 1 }))
    const { dueAt: _, ...undated } = slip
    const print = wordSlip({ ...undated, components: long, timeLimit: { unit: 'other', text: 'Theo từng trường hợp' } }, NUMBERED)
    expect(print.components.every(({ name }) => name.length <= 325 && name.endsWith('…'))).toBe(true)
    expect(pagesOf(await printSlip(print))).toBeGreaterThan(2)
  })

  it('gives the same bytes for the same words', async () => {
    const [first, second] = [await printSlip(wordSlip(slip, NUMBERED)), await printSlip(wordSlip(slip, NUMBERED))]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})
