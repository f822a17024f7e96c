export { notify, type Notify } from './application/notify.ts'
export type { NoticeParams, TemplateCode } from './domain/templates.ts'
