import { defineRoute } from '../../../platform/http/route.ts'
import { retryMessage } from '../application/ask-outbox.ts'
import { retryOutboxMessage } from '../contract.ts'

export const retryOutboxMessageRoute = defineRoute({
  contract: retryOutboxMessage,
  permission: { may: 'retry', on: 'operation' },
  audit: { event: 'outbox-message-retried', about: ({ body }) => ({ thing: 'outbox-message', thingId: body.subjectId }) },
  refusals: {
    'message-not-given-up': [
      409,
      'Thông điệp này không nằm trong danh sách bị bỏ lại, nên không có gì để gửi lại. Hãy tải lại trang.',
      'This message has not been given up, so there is nothing to send again. Reload the page.',
    ],
  },
  handle: (work, { body }) => retryMessage(work, body),
})
