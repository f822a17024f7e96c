import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as cash from '../application/cash-book.ts'
import { closeCashDay, showCashBook } from '../contract-cash.ts'
import { paymentRefusals } from './refusal-words.ts'

export const cashRoutes: readonly Route[] = [
  defineRoute({ contract: showCashBook, permission: { may: 'list', on: 'payment' }, audit: { event: 'payments-listed' }, refusals: {}, handle: async (work, { query }) => ok(await cash.showCashBook(work, { on: query.on as PlainDate | undefined, unitId: query.unitId })) }),
  defineRoute({
    contract: closeCashDay,
    permission: { may: 'repair', on: 'payment' },
    audit: { event: 'cash-day-closed', about: ({ params }) => ({ thing: 'cash-day', thingId: `${params.unitId}/${params.on}` }) },
    refusals: paymentRefusals,
    handle: (work, { params, body }) => cash.closeCashDay(work, { unitId: params.unitId as UnitId, on: params.on as PlainDate }, body),
  }),
]
