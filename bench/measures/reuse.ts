import { sql } from 'kysely'
import type { PersonId, StoredFileId, UnitId } from '../../kernel/ids.ts'
import { addDays, plainDateAt } from '../../kernel/plain-date.ts'
import { findReusable, recordPapers, storeOwnPrint, type RecordPaper } from '../../modules/documents/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Work } from '../../platform/work.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 7
const EACH = 60
const PAPERS = 500
/** Beside the one who is asked about: a table with neighbours. */
const OTHERS = 40

const COMPONENTS = [
  'Giấy chứng nhận kết hôn của cha mẹ (nếu có)', 'Giấy xác nhận tình trạng hôn nhân', 'Giấy khai sinh', 'Giấy chứng sinh', 'Giấy tờ tùy thân của người nộp', 'Trích lục khai tử',
  'Giấy chứng nhận quyền sử dụng đất', 'Giấy phép xây dựng đã cấp', 'Giấy xác nhận khuyết tật (nếu có)', 'Văn bằng chuyên môn', 'Giấy khám sức khỏe', 'Bản vẽ thiết kế xây dựng',
].map((name, index) => ({ key: `1.${index + 1}`, name }))

/** A long life: results that stand in, results nobody asks about, and uploads with them. */
const NAMES = [...COMPONENTS.map(({ name }) => name), 'Quyết định trợ cấp xã hội', 'Giấy phép kinh doanh vận tải', 'Phù hiệu', 'Trích lục kết hôn', 'Thông báo kết quả đăng ký cư trú']

const paperOf = (work: Work, { holderId, fileId, at }: { readonly holderId: PersonId; readonly fileId: StoredFileId; readonly at: number }): RecordPaper => {
  const issuedOn = addDays(plainDateAt(work.now), -((at * 37) % 7000))
  const isResult = at % 3 > 0
  return {
    kind: isResult ? 'result' : 'component', holderId, name: NAMES[at % NAMES.length] ?? '', issuer: 'UBND xã Thử Nghiệm', issuedOn, number: `${at}/TN`, fileId, state: 'published',
    origin: isResult ? 'dossier-result' : 'dossier-component', sources: { name: 'issued', number: 'issued' }, ...(at % 5 === 0 ? { validUntil: addDays(issuedOn, 1825) } : {}),
  }
}

let figures: Promise<readonly number[]> | undefined

const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  await ask()
  return performance.now() - before
}

const run = async (context: BenchContext): Promise<readonly number[]> => {
  const database = await context.emptyDatabase()
  context.atEnd(database.close)
  await database.load()
  const holders = Array.from({ length: OTHERS + 1 }, () => newId<PersonId>())
  const file = await database.work((work) => storeOwnPrint(work, { bytes: new TextEncoder().encode('%PDF-1.7 bench'), fileName: 'giay-to.pdf', owner: { kind: 'unit', unitId: newId<UnitId>() } }))
  for (const holderId of holders)
    await database.work(async (work) => {
      const recorded = await recordPapers(work, Array.from({ length: PAPERS }, (_, at) => paperOf(work, { holderId, fileId: file.id, at })))
      if (!recorded.ok) throw new Error(recorded.refusal.kind)
    })
  await database.work(({ tx }) => sql`ANALYZE documents.paper_record`.execute(tx).catch(() => undefined))
  const [holderId = newId<PersonId>()] = holders
  const ask = () => database.work((work) => findReusable(work, { holderId, components: COMPONENTS, on: plainDateAt(work.now) }))
  const found = await ask()
  if (found.length < 10) throw new Error(`only ${found.length} components found something`)
  const runs: number[] = []
  while (runs.length < RUNS) {
    const times: number[] = []
    while (times.length < EACH) times.push(await timed(ask))
    runs.push(percentileOf(times, 0.95))
  }
  return runs
}

export const measures: readonly Measure[] = [
  {
    name: 'reuse-look-up-p95',
    unit: 'ms',
    target: 15,
    better: 'lower',
    bound: 'one question to PostgreSQL over the papers of one holder, and the rules over what comes back',
    run: (context) => (figures ??= run(context)),
  },
]
