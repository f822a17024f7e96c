export { toldToPerson } from './application/kept-of-person.ts'
export { notify, type Notify } from './application/notify.ts'
export type { NoticeParams } from './domain/fill-in.ts'
export type { TemplateCode } from './domain/templates.ts'
