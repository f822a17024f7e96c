import type { Company } from './enterprises.ts'

/** A dossier of business registration, dates as days before the day it is asked on, so that every list of late days holds some. */
type Registration = { readonly number: number; readonly company: Company; readonly kind: string; readonly receivedAgo: number; readonly supplementedAgo?: number; readonly approvedAgo?: number }

const KINDS = ['Đăng ký mới', 'Đăng ký thay đổi', 'Tạm ngừng kinh doanh', 'Giải thể', 'Hoạt động trở lại']
const FIRST_NUMBER = 310_000_001
/** Three working days by law, five days of the calendar here. */
const PROMISED = 5
const OLDEST = 40

/** Of every enterprise one dossier; some wait for a supplement, some are late, those older than a week are approved. */
export const inventRegistrations = (companies: readonly Company[]): readonly Registration[] =>
  companies
    .filter(({ book }) => book === 'enterprise')
    .map((company, at) => {
      const receivedAgo = at % OLDEST
      return {
        number: FIRST_NUMBER + at,
        company,
        kind: KINDS[at % KINDS.length] ?? '',
        receivedAgo,
        ...(at % 7 === 3 && receivedAgo > 1 ? { supplementedAgo: receivedAgo - 1 } : {}),
        ...(receivedAgo > 7 && at % 11 !== 0 ? { approvedAgo: receivedAgo - 3 } : {}),
      }
    })

const DAY_MS = 86_400_000
const two = (value: number): string => String(value).padStart(2, '0')
const dayBefore = (today: string, days: number): string => new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
const written = (day: string): string => day.split('-').toReversed().join('/')
/** `undefined` for anything but two digits, two digits and four. */
const readDay = (text: string): string | undefined => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  return year && `${year}-${month ?? ''}-${day ?? ''}`
}

const stateOf = ({ approvedAgo, supplementedAgo }: Registration): string => (approvedAgo !== undefined ? 'Đã chấp thuận' : supplementedAgo !== undefined ? 'Đã nhận bổ sung, đang xử lý' : 'Đang xử lý')

const listed = (one: Registration, today: string): Record<string, unknown> => ({
  IN_JOURNAL_NO: one.number, DOCUMENT_TYPE: one.kind, ENTERPRISE_CODE: `NB${one.number}`, ENTERPRISE_GDT_CODE: one.company.code, NAME: one.company.name.toLocaleUpperCase('vi'), SITE_ID: 44,
  RECEIPT_DATE: written(dayBefore(today, one.receivedAgo)), PLAN_DATE: written(dayBefore(today, one.receivedAgo - PROMISED)), PROCESS_STATUS: stateOf(one),
})

const detailed = (one: Registration, today: string): Record<string, unknown> => ({
  ...listed(one, today), ENTERPRISE_TYPE_ID: 'LLC', SUBMISSION_TYPE: 'Qua mạng',
  REGISTRATION_DATE: one.approvedAgo === undefined ? '' : written(dayBefore(today, one.approvedAgo)),
  SUPPLEMENT_DATE: one.supplementedAgo === undefined ? '' : written(dayBefore(today, one.supplementedAgo)),
  CONTACT_FULL_NAME: one.company.representative.fullName, CONTACT_ID_NO: one.company.representative.number, CONTACT_PHONE: `09000${two(one.number % 100)}000`, CONTACT_EMAIL: '', CONTACT_ADDRESS: one.company.home.street,
})

const failed = (message: string): object => ({ Status: '0', Message: message, DataCount: 0, MainInformation: null })
const done = (rows: readonly object[]): object => ({ Status: '1', Message: 'success', DataCount: rows.length, MainInformation: rows })

type Asked = { readonly query: URLSearchParams; readonly registrations: readonly Registration[]; readonly today: string }

/** `tinhTrangHoSo`: one, as an object. */
export const answerRegistration = ({ query, registrations, today }: Asked): object => {
  const found = registrations.find(({ number }) => String(number) === query.get('in_journal_no'))
  return found ? { Status: '1', Message: 'success', DataCount: 1, MainInformation: detailed(found, today) } : { status: '0', errorCode: '201', errorDescription: 'RECORD_NOT_FOUND' }
}

/** `danhSachHoSo`: no more than five days, a page of `limit` from `offset`. */
export const answerRegistrations = ({ query, registrations, today }: Asked): object => {
  const [from, to] = [readDay(query.get('from_date') ?? ''), readDay(query.get('to_date') ?? '')]
  if (from === undefined || to === undefined || from > to) return failed('Ngày không đúng định dạng dd/MM/yyyy')
  if (Date.parse(to) - Date.parse(from) > 4 * DAY_MS) return failed('Khoảng thời gian tối đa 05 ngày')
  const rows = registrations.map((one) => ({ one, day: dayBefore(today, one.receivedAgo) })).filter(({ day }) => day >= from && day <= to)
  const offset = Number(query.get('offset') ?? 0)
  return done(rows.slice(offset, offset + Number(query.get('limit') ?? 20)).map(({ one }) => listed(one, today)))
}
