import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { explainDueDate as explain } from '../application/explain-due-date.ts'
import { explainDueDate } from '../contract.ts'
import { dueDateRefusals } from './refusal-words.ts'

export const explainDueDateRoute = defineRoute({
  contract: explainDueDate,
  permission: 'public',
  audit: { event: false, because: 'a public calculation about no dossier' },
  refusals: dueDateRefusals,
  handle: async (work, { query: { unit, ...question } }) => {
    const explained = await explain(work, { unitCode: unit, ...question })
    if (!explained.ok) return explained
    return ok({ ...explained.value, trace: [...explained.value.trace], steps: explained.value.steps.map((step) => ({ ...step })) })
  },
})
