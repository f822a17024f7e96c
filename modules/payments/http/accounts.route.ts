import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import * as accounts from '../application/collecting-accounts.ts'
import { addCollectingAccount, endCollectingAccount, listCollectingAccounts } from '../contract-accounts.ts'
import type { AccountRefusal } from '../domain/collecting-account.ts'

export const accountRefusals: RefusalTable<AccountRefusal> = {
  'account-not-found': [404, 'Không có tài khoản thu này, hoặc không thuộc đơn vị được giao; không có gì thay đổi. Hãy tải lại danh sách.', 'There is no such collecting account, or it is not of a unit in your charge; nothing was changed. Reload the list.'],
  'account-unreadable': [422, 'Tài khoản chưa đúng nên chưa được ghi: mã ngân hàng gồm 6 chữ số, số tài khoản không quá 19 chữ và số, có tên ngân hàng và chủ tài khoản.', 'The account is not written rightly, so it was not kept: six digits for the bank, up to 19 letters and digits for the number, the names of bank and holder.'],
  'account-basis-missing': [422, 'Chưa nêu căn cứ (quyết định mở, thông báo số tài khoản) nên chưa được ghi. Hãy nhập căn cứ.', 'What decided it (decision, notice of the account) is missing, so it was not kept. Enter it.'],
  'account-day-missing': [422, 'Chưa chọn ngày bắt đầu dùng nên tài khoản chưa được ghi. Hãy chọn ngày, từ hôm nay trở đi.', 'The first day is missing, so the account was not kept. Choose one, today or later.'],
  'account-too-early': [422, 'Ngày phải từ hôm nay trở đi: tiền những ngày trước đã vào tài khoản cũ. Không có gì thay đổi; hãy chọn ngày khác.', 'The day must be today or later: money of earlier days came into the account of then. Nothing was changed; choose another day.'],
  'account-overlaps': [409, 'Đã có tài khoản khác cho cùng đơn vị và loại thu, bắt đầu từ {on}. Không có gì thay đổi; hãy kết thúc tài khoản đó trước.', 'Another account of the same unit and kind begins on {on}. Nothing was changed; end that one first.'],
  'account-ended': [409, 'Tài khoản đã thôi dùng từ sau {on}; không có gì thay đổi. Cần dùng lại thì thêm mới.', 'The account ended on {on}; nothing was changed. To use it again, add it anew.'],
  'unit-not-known': [422, 'Không có đơn vị mang mã này nên tài khoản chưa được ghi. Hãy kiểm tra mã đơn vị, hoặc để trống nếu dùng cho cả tỉnh.', 'No unit has this code, so the account was not kept. Check the code, or leave it empty for the whole province.'],
  'not-permitted-here': [403, 'Tài khoản đang dùng không được giao việc này ở đơn vị này. Chưa có gì thay đổi.', 'This account is not in charge of this at this unit. Nothing was changed.'],
}

const MAY = { may: 'repair', on: 'payment' } as const

export const accountRoutes: readonly Route[] = [
  defineRoute({
    contract: listCollectingAccounts,
    permission: { may: 'list', on: 'payment' },
    audit: { event: false, because: 'accounts of offices are told to whoever pays' },
    refusals: {},
    handle: async (work) => {
      const ownUnitCode = await accounts.ownUnitCode(work)
      return ok({ items: await accounts.listCollectingAccounts(work), ...(ownUnitCode ? { ownUnitCode } : {}), mayAdd: ownUnitCode !== undefined || (await accounts.mayAddForProvince(work)) })
    },
  }),
  defineRoute({
    contract: addCollectingAccount,
    permission: MAY,
    audit: { event: 'collecting-account-added', about: (_input, { id }) => ({ thing: 'collecting-account', thingId: id }) },
    refusals: accountRefusals,
    handle: async (work, { body: { validFrom, ...body } }) => {
      const added = await accounts.addCollectingAccount(work, { ...body, ...(validFrom ? { validFrom: validFrom as PlainDate } : {}) })
      return added.ok ? ok({ id: added.value.id }) : added
    },
  }),
  defineRoute({
    contract: endCollectingAccount,
    permission: MAY,
    audit: { event: 'collecting-account-ended', about: ({ params }) => ({ thing: 'collecting-account', thingId: params.accountId }) },
    refusals: accountRefusals,
    handle: async (work, { params, body }) => {
      const ended = await accounts.endCollectingAccount(work, { id: params.accountId, ...(body.until ? { until: body.until as PlainDate } : {}) })
      return ended.ok ? ok({ validUntil: ended.value.validUntil }) : ended
    },
  }),
]
