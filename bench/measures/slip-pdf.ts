import { join } from 'node:path'
import type { DossierCode, DossierId, UnitId } from '../../kernel/ids.ts'
import { instantFromMs } from '../../kernel/instant.ts'
import { issueAppointmentSlip, openPaper, type AppointmentSlip } from '../../modules/official-documents/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import { stopPrinting } from '../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { medianOf } from '../statistics.ts'

const ROUNDS = 7
const SLIPS = 30
const WARM_UP = 10

const at = (text: string) => instantFromMs(Date.parse(text))

/** Invented; each slip differs, so that nothing laid out before can be used again. */
const slipOf = (serial: number, unitId: UnitId): AppointmentSlip => ({
  dossierId: newId<DossierId>(),
  dossierCode: `H46.99.01-250312-${String(serial).padStart(4, '0')}` as DossierCode,
  ruleSet: 'A',
  unit: { id: unitId, name: 'Bộ phận Tiếp nhận và Trả kết quả', parentName: 'UBND xã Thử', kind: 'desk', place: 'Thử' },
  procedure: { code: '9.999999', name: `Cấp giấy phép thử nghiệm lần ${serial}` },
  applicant: { name: `NGUYỄN THỊ THỬ ${serial}`, address: 'Thôn Mẫu, xã Thử', phone: '0900000001' },
  contentRequested: 'Xin cấp giấy phép',
  components: Array.from({ length: 6 }, (_, index) => ({ name: `Giấy tờ thứ ${index + 1} của hồ sơ số ${serial}, bản có chứng thực`, form: 'copy', quantity: 1 })),
  sets: 1,
  timeLimit: { unit: 'working-day', quantity: 3 },
  receivedAt: at('2025-03-12T03:30:00Z'),
  dueAt: at('2025-03-17T03:30:00Z'),
  dueReason: ['Nhận hồ sơ lúc 10:30 thứ Tư 12/03/2025', 'Ba ngày làm việc, trừ thứ Bảy và Chủ nhật'],
  resultAt: 'Bộ phận Tiếp nhận và Trả kết quả',
  receivedBy: { name: 'Trần Văn Mẫu' },
  lookUpUrl: `https://motcua.example.vn/tra-cuu?ma=H46.99.01-250312-${serial}`,
})

/** The whole of it: number, frozen words, and the first reading: layout, PDF/A-2a, file on disk (synced), row; the commit is not counted. */
const run = async ({ emptyDatabase, scratchFolder }: BenchContext): Promise<readonly number[]> => {
  const database = await emptyDatabase()
  useFileStore(openLocalFileStore(join(scratchFolder, 'slips')))
  const unitId = newId<UnitId>()
  let serial = 0
  const issue = async (): Promise<number> => {
    const slip = slipOf((serial += 1), unitId)
    const begun = performance.now()
    return database.work(async (work) => {
      const { subjectId, documentId } = await issueAppointmentSlip(work, slip)
      await openPaper(work, { subjectId, documentId, purpose: 'bench' })
      return performance.now() - begun
    })
  }
  try {
    while (serial < WARM_UP) await issue()
    const rounds: number[] = []
    while (rounds.length < ROUNDS) {
      const times: number[] = []
      while (times.length < SLIPS) times.push(await issue())
      rounds.push(medianOf(times))
    }
    return rounds
  } finally {
    await stopPrinting()
    await database.close()
  }
}

export const measures: readonly Measure[] = [{ name: 'slip-pdf', unit: 'ms', target: 40, better: 'lower', bound: 'the Typst compiler (two pages laid out anew), one thread', run }]
