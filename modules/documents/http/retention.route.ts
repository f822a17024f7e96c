import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import * as decide from '../application/retention/decide-destruction.ts'
import * as hold from '../application/retention/hold-papers.ts'
import * as propose from '../application/retention/propose-destruction.ts'
import * as show from '../application/retention/show-retention.ts'
import { decideDestruction, endHold, placeHold, proposeDestruction, showDestructionList, showRetention } from '../contract-retention.ts'
import type { RetentionRefusal } from '../domain/retention/destruction.ts'

const refusals: RefusalTable<RetentionRefusal> = {
  'unit-not-yours': [403, 'Tài khoản đang dùng không được lập danh mục của đơn vị này. Chưa có gì thay đổi; hãy chọn đơn vị mình đang trực.', 'This account may not list papers of that unit. Nothing was changed; choose the unit you are on duty for.'],
  'nothing-past-its-period': [409, 'Không có giấy tờ nào của đơn vị hết thời hạn lưu trữ, nên không lập danh mục. Hãy xem bảng thời hạn ở cuối trang.', 'No paper of this unit is past its period, so no list was made. See the table of periods below.'],
  'nothing-found-yet': [409, 'Đã xem {looked} hồ sơ mà chưa thấy giấy tờ nào hết thời hạn lưu trữ; vẫn còn hồ sơ chưa xem, chưa lập danh mục. Hãy bấm lập danh mục lần nữa để xem tiếp.', 'Among {looked} matters no paper is past its period yet, and there are more; no list was made. Press again to look on.'],
  'destruction-list-not-found': [404, 'Không có danh mục này, hoặc danh mục không thuộc đơn vị của bạn. Hãy mở lại từ trang Lưu trữ.', 'There is no such list, or it is not your unit’s to decide. Open it from the archive page.'],
  'destruction-list-decided': [409, 'Danh mục này đã được quyết định rồi; không có gì thay đổi. Hãy tải lại trang để xem.', 'This list was decided already; nothing was changed. Reload to see.'],
  'proposer-decides': [403, 'Người lập danh mục không được tự quyết định tiêu huỷ; chưa có gì thay đổi. Hãy để lãnh đạo khác của đơn vị quyết định.', 'Whoever made the list may not decide on it; nothing was changed. Leave it to another head of the unit.'],
  'hold-not-found': [404, 'Không còn lệnh giữ này, hoặc nó không thuộc đơn vị của bạn. Hãy tải lại trang.', 'There is no such hold any more, or it is not your unit’s. Reload the page.'],
  'matter-not-found': [404, 'Không có hồ sơ mang mã này ở đơn vị của bạn; chưa giữ gì. Hãy kiểm tra lại mã hồ sơ.', 'No dossier of your unit has this code; nothing is held. Check the code.'],
}

const MAY_LIST = { may: 'list', on: 'retention' }
const ofList = ({ params }: { readonly params: { readonly listId: string } }) => ({ thing: 'destruction-list', thingId: params.listId })

export const retentionRoutes: readonly Route[] = [
  defineRoute({ contract: showRetention, permission: MAY_LIST, audit: { event: 'retention-looked-at' }, refusals: {}, handle: async (work) => ok(await show.showRetention(work)) }),
  defineRoute({
    contract: proposeDestruction,
    permission: { may: 'propose', on: 'retention' },
    audit: { event: 'destruction-proposed', about: (_input, { listId }) => ({ thing: 'destruction-list', thingId: listId }) },
    refusals,
    refusalCommits: 'how far was looked stays, so that the next press goes on',
    handle: (work, { body }) => propose.proposeDestruction(work, body.unitId as UnitId | undefined),
  }),
  defineRoute({ contract: showDestructionList, permission: MAY_LIST, audit: { event: 'destruction-list-read', about: ofList }, refusals, handle: (work, { params }) => show.showDestructionList(work, params.listId) }),
  defineRoute({
    contract: decideDestruction,
    permission: { may: 'decide', on: 'retention' },
    audit: { event: 'destruction-decided', about: ofList },
    refusals,
    handle: (work, { params, body }) => decide.decideDestruction(work, { ...params, ...body }),
  }),
  defineRoute({
    contract: placeHold,
    permission: { may: 'hold', on: 'retention' },
    audit: { event: 'legal-hold-placed', about: (_input, { holdId }) => ({ thing: 'legal-hold', thingId: holdId }) },
    refusals,
    handle: (work, { body }) => hold.placeHold(work, { reference: body.matter, reason: body.reason }),
  }),
  defineRoute({
    contract: endHold,
    permission: { may: 'hold', on: 'retention' },
    audit: { event: 'legal-hold-lifted', about: ({ params }) => ({ thing: 'legal-hold', thingId: params.holdId }) },
    refusals,
    handle: (work, { params }) => hold.endHold(work, params.holdId),
  }),
]
