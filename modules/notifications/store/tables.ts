export type NotificationTables = {
  'notifications.notice': {
    recipient_id: string
    notice_id: string
    recipient_kind: string
    template: string
    params: string
    about_kind: string
    about_id: string
    at: string
    read_at: string | null
    contact: string | null
    hidden: boolean
  }
  'notifications.message': {
    recipient_id: string
    message_id: string
    recipient_kind: string
    notice_id: string | null
    digest_id: string | null
    channel: string
    template: string
    event_kind: string
    language: string
    state: string
    address: string | null
    words: string | null
    attempts: number
    sends: number
    fault: string | null
    reference: string | null
    created_at: string
    due_at: string
    expires_at: string
    sent_at: string | null
    delivered_at: string | null
  }
  'notifications.preference': {
    recipient_id: string
    recipient_kind: string
    language: string
    timing: string
    digest_hour: number
    quiet_from: number | null
    quiet_until: number | null
    channels: string
    email: string | null
    phone: string | null
    changed_at: string
  }
  'notifications.provider_alert': {
    channel: string
    cause: string
    opened_at: string
    last_at: string
    failures: number
    next_probe_at: string
    cleared_at: string | null
  }
}
