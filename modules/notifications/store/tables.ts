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
  }
}
