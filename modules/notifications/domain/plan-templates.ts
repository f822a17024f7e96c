// QĐ 276/QĐ-UBND (Quảng Bình, 2025) Điều 2: units do their part of the plan; whoever follows it up urges.
import type { Template } from './template.ts'

/** To heads, about the plan of reform their unit has a part in. */
export const PLAN_TEMPLATES = {
  'plan-due-soon': {
    vi: { title: '{count} phần việc kế hoạch sắp đến hạn', text: '{unit} có {count} phần việc sắp đến hạn trong {plan}, sớm nhất mục {reference}, ngày {day}. Ghi minh chứng ở mục Kế hoạch cải cách.', sms: 'Co viec trong ke hoach cai cach sap den han.', status: 'Sắp đến hạn' },
    en: { title: '{count} parts of the plan are due soon', text: '{unit} has {count} parts due soon in {plan}, the first one {reference} on {day}. Record evidence under Reform plans.', sms: 'Parts of the reform plan are due soon.', status: 'Due soon' },
  },
  'plan-overdue': {
    vi: { title: '{count} phần việc kế hoạch đã quá hạn', text: '{unit} có {count} phần việc quá hạn trong {plan}, lâu nhất mục {reference}, hạn {day}. Ghi minh chứng ở mục Kế hoạch cải cách.', sms: 'Co viec trong ke hoach cai cach da qua han.', status: 'Quá hạn' },
    en: { title: '{count} parts of the plan are overdue', text: '{unit} has {count} overdue parts in {plan}, the oldest one {reference}, due on {day}. Record evidence under Reform plans.', sms: 'Parts of the reform plan are overdue.', status: 'Overdue' },
  },
  'plan-letter-written': {
    vi: { title: 'Công văn đôn đốc số {number}', text: '{from} đôn đốc {unit} về {count} việc, chỉ tiêu của kế hoạch cải cách, danh sách kèm theo công văn số {number}.', sms: 'Don vi co cong van don doc ve ke hoach cai cach.', status: 'Được đôn đốc' },
    en: { title: 'Follow-up letter number {number}', text: '{from} urges {unit} about {count} matters of the reform plan; the list is annexed to letter {number}.', sms: 'A follow-up letter about the reform plan came.', status: 'Reminded' },
  },
} as const satisfies Readonly<Record<string, Template>>
