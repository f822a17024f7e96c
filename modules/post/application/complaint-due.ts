// TT 17/2017/TT-BTTTT Điều 8.1b: counted in the desk's own calendar, as the post publishes none.
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { answerDays } from '../domain/complaint.ts'
import { decideRemindCase } from '../domain/decide.ts'
import type { PostalOrder } from '../domain/order.ts'
import { listCasesDue } from '../store/desk-lists.view.ts'
import { lockOrder } from '../store/order-store.ts'
import { recordOrder } from './record-order.ts'

/** The day by which the post has to answer what is complained of now. */
export const answerDueOn = async (work: Work, order: PostalOrder): Promise<PlainDate | undefined> => {
  const { dueAt: until } = await dueAt(work, { unitId: order.facts.desk.id, from: work.now, limit: { unit: 'working-day', quantity: answerDays(order) }, mode: 'whole-days' })
  return until && plainDateAt(until)
}

const MOST = 200

/** In the morning of that day, once: a case that nobody closed is put before the desk again. */
export const remindOfCases = async (step: Step): Promise<void> => {
  const due = await step((work) => listCasesDue(work.tx, { by: plainDateAt(work.now), limit: MOST }))
  for (const key of due)
    await step(async (given) => {
      const work: Work = { ...given, actor: { kind: 'system', process: 'remind-of-parcel-cases' } }
      await work.tell({ type: 'PostExpected', subjectId: key.subjectId })
      const order = await lockOrder(work.tx, key)
      if (order) await recordOrder(work, order, { ...key, events: decideRemindCase(order, plainDateAt(work.now)) })
    })
}
