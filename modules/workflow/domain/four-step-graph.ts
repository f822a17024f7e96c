// NĐ 61/2018 articles 17-20: receive, examine, decide, return. Stands in for procedures whose own workflow is not approved yet.
import { END, type StepGraph } from './step-graph.ts'

/** Answer to an online filing within 8 working hours: practice of NĐ 45/2020, kept as data because its text was not read. */
const RECEPTION_HOURS = 8

export const FOUR_STEP_GRAPH: StepGraph = {
  code: 'four-step',
  version: 1,
  name: { vi: 'Quy trình bốn bước', en: 'Four-step workflow' },
  start: 'receive',
  steps: [
    {
      code: 'receive',
      name: { vi: 'Tiếp nhận', en: 'Receive' },
      party: 'receiving',
      role: 'one-stop-officer',
      limit: { unit: 'hour', quantity: RECEPTION_HOURS },
      countsTowardsLimit: false,
      mustBeClaimed: false,
      actions: [
        { code: 'accept', to: 'examine', name: { vi: 'Tiếp nhận hồ sơ', en: 'Accept' } },
        { code: 'refuse', to: END, name: { vi: 'Từ chối tiếp nhận', en: 'Refuse' } },
      ],
    },
    {
      code: 'examine',
      name: { vi: 'Thẩm định', en: 'Examine' },
      party: 'resolving',
      role: 'case-officer',
      limit: { unit: 'share', percent: 60 },
      countsTowardsLimit: true,
      mustBeClaimed: true,
      actions: [{ code: 'submit-for-approval', to: 'approve', name: { vi: 'Trình phê duyệt', en: 'Submit for approval' } }],
    },
    {
      code: 'approve',
      name: { vi: 'Phê duyệt', en: 'Approve' },
      party: 'resolving',
      role: 'head-of-unit',
      limit: { unit: 'share', percent: 25 },
      countsTowardsLimit: true,
      mustBeClaimed: false,
      actions: [
        { code: 'approve', to: 'return', name: { vi: 'Phê duyệt', en: 'Approve' } },
        { code: 'send-back', to: 'examine', name: { vi: 'Chuyển lại', en: 'Send back' } },
      ],
    },
    {
      code: 'return',
      name: { vi: 'Trả kết quả', en: 'Return the result' },
      party: 'receiving',
      role: 'one-stop-officer',
      limit: { unit: 'share', percent: 15 },
      countsTowardsLimit: true,
      mustBeClaimed: false,
      actions: [{ code: 'return', to: END, name: { vi: 'Trả kết quả', en: 'Return' } }],
    },
  ],
}
