import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import * as rules from '../application/vault/replacement-rules.ts'
import { addReplacementRule, endReplacementRule, listReplacementRules } from '../contract-rules.ts'
import type { RuleRefusal } from '../domain/vault/decide-rule.ts'

export const ruleRefusals: RefusalTable<RuleRefusal> = {
  'rule-not-found': [404, 'Không có quy tắc này; không có gì thay đổi. Hãy tải lại trang và chọn từ danh sách.', 'There is no such rule; nothing was changed. Reload and choose from the list.'],
  'rule-names-no-component': [422, 'Quy tắc chưa nêu thành phần hồ sơ nào nên chưa được ghi. Hãy nhập tên (phần đầu) hoặc mã thành phần.', 'The rule names no component, so it was not kept. Enter how its name begins, or its code.'],
  'rule-names-no-result': [422, 'Quy tắc chưa nêu kết quả nào thay thế nên chưa được ghi. Hãy nhập tên (phần đầu) hoặc mã kết quả.', 'The rule names no result that replaces, so it was not kept. Enter how its name begins, or its code.'],
  'rule-name-too-short': [422, 'Tên “{name}” quá ngắn, sẽ khớp nhầm nhiều giấy tờ khác, nên quy tắc chưa được ghi. Hãy viết đầy đủ hơn.', 'The name “{name}” is so short that it would fit other papers, so the rule was not kept. Write more of it.'],
  'rule-source-missing': [422, 'Quy tắc chưa có căn cứ (văn bản, điều khoản) nên chưa được ghi. Hãy nhập căn cứ.', 'The rule has no source (text, article), so it was not kept. Enter it.'],
  'rule-dates-wrong': [422, 'Ngày kết thúc phải từ hôm nay và không trước ngày bắt đầu; quy tắc giữ nguyên. Hãy chọn ngày khác.', 'The last day must be today or later and not before the first; the rule is as before. Choose another day.'],
  'rule-ended': [409, 'Quy tắc đã hết hiệu lực từ {on}; không có gì thay đổi. Cần áp dụng lại thì thêm quy tắc mới.', 'The rule ended on {on}; nothing was changed. To apply it again, add a new one.'],
}

export const replacementRuleRoutes: readonly Route[] = [
  defineRoute({
    contract: listReplacementRules,
    permission: { may: 'list', on: 'replacement-rule' },
    audit: { event: false, because: 'rules are no personal data' },
    refusals: {},
    handle: async (work) => ok({ items: await rules.listReplacementRules(work) }),
  }),
  defineRoute({
    contract: addReplacementRule,
    permission: { may: 'add', on: 'replacement-rule' },
    audit: { event: 'replacement-rule-added', about: (_input, { code }) => ({ thing: 'replacement-rule', thingId: code }) },
    refusals: ruleRefusals,
    handle: async (work, { body: { validUntil, validFrom, ...body } }) => {
      const added = await rules.addReplacementRule(work, { ...body, validFrom: validFrom as PlainDate, ...(validUntil ? { validUntil: validUntil as PlainDate } : {}) })
      return added.ok ? ok({ code: added.value.code }) : added
    },
  }),
  defineRoute({
    contract: endReplacementRule,
    permission: { may: 'end', on: 'replacement-rule' },
    audit: { event: 'replacement-rule-ended', about: ({ params }) => ({ thing: 'replacement-rule', thingId: params.ruleCode }) },
    refusals: ruleRefusals,
    handle: async (work, { params, body }) => {
      const ended = await rules.endReplacementRule(work, { code: params.ruleCode, ...(body.until ? { until: body.until as PlainDate } : {}) })
      if (!ended.ok) return ended
      const { validUntil } = ended.value
      return ok(validUntil ? { validUntil } : {})
    },
  }),
]
