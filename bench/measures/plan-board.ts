import { sql } from 'kysely'
import { importPlan, listPlanUnits, showPlan } from '../../modules/plans/index.ts'
import type { Work } from '../../platform/work.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const EACH = 30
const ASSIGNMENTS = 60
const UNITS = 160
const BOUND = 'standings are worked out anew from what units showed, alike counted together; of what the system counts each unit has its own figure'

type Opened = { readonly work: <T>(run: (work: Work) => Promise<T>) => Promise<T>; readonly planId: string }

/** Once-only, monthly and quarterly in turn; every fifth one a figure the system counts. */
const DEADLINES = ['Quý II năm 2025', 'Hàng tháng', 'Trước ngày 30/06/2025', 'Hàng quý', 'Thường xuyên trong năm'] as const
const rowOf = (at: number): string => {
  const result = at % 5 === 4 ? `Tỷ lệ thanh toán trực tuyến so với hồ sơ có giao dịch đạt ${70 + (at % 20)}%` : `Kết quả ${at}`
  return `${at + 1}\tViệc ${at}\t${result}\tSở, ban, ngành; UBND cấp huyện; UBND cấp xã\t${DEADLINES[at % DEADLINES.length] ?? ''}`
}
const TEXT = ['STT\tNhiệm vụ\tKết quả công việc\tĐơn vị thực hiện\tThời hạn', 'I\tMột mục\t\t\t', ...Array.from({ length: ASSIGNMENTS }, (_, at) => rowOf(at))].join('\n')

let opened: Promise<Opened> | undefined

/** Of every two parts a unit has one is shown, of every three shown two are confirmed. */
const SHOWN = (planId: string) => sql`
  INSERT INTO plans.evidence (id, plan_id, serial, unit_id, part, kind, title, recorded_at, recorded_by, recorded_by_name, confirmed_at, confirmed_by_name)
  SELECT gen_random_uuid(), plan_id, serial, unit_id, 'whole', 'document', 'Báo cáo', now(), gen_random_uuid(), 'Người Thử', CASE WHEN at % 3 > 0 THEN now() END, CASE WHEN at % 3 > 0 THEN 'Người Thử Hai' END
  FROM (SELECT *, row_number() OVER (ORDER BY serial, unit_id) AS at FROM plans.doer WHERE plan_id = ${planId}) AS doer WHERE at % 2 = 0`

const open = async (context: BenchContext): Promise<Opened> => {
  const database = await context.emptyDatabase()
  context.atEnd(database.close)
  await database.load()
  const planId = await database.work(async (work) => {
    const imported = await importPlan(work, { text: TEXT, head: { number: '60/KH-UBND', title: 'Kế hoạch đo', year: 2025, issuedOn: '2025-02-11' as never } })
    if (!imported.ok || imported.value.planId === undefined) throw new Error(JSON.stringify(imported))
    const { deliverables, units } = imported.value.figures
    if (deliverables !== ASSIGNMENTS || units < UNITS) throw new Error(`a board of ${deliverables} × ${units}`)
    context.report(`${deliverables} deliverables × ${units} units`)
    await SHOWN(imported.value.planId).execute(work.tx)
    return imported.value.planId
  })
  return { work: database.work, planId }
}

const p95 = (ask: (work: Work, planId: string) => Promise<unknown>) => async (context: BenchContext): Promise<readonly number[]> => {
  const { work, planId } = await (opened ??= open(context))
  const runs: number[] = []
  for (let run = -1; run < RUNS; run += 1) {
    const times: number[] = []
    while (times.length < EACH) {
      const begun = performance.now()
      await work((inWork) => ask(inWork, planId))
      times.push(performance.now() - begun)
    }
    if (run >= 0) runs.push(percentileOf(times, 0.95))
  }
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'plan-board-p95', unit: 'ms', target: 80, better: 'lower', bound: BOUND, run: p95((work, planId) => showPlan(work, { planId })) },
  { name: 'plan-units-p95', unit: 'ms', target: 80, better: 'lower', bound: BOUND, run: p95((work, planId) => listPlanUnits(work, { planId })) },
]
