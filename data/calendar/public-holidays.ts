/**
 * Days off of Việt Nam, as facts. Law: Bộ luật Lao động 2012 Điều 115 (until 2020: one National Day), Bộ luật Lao động 2019
 * Điều 112 (from 01/01/2021: two), Điều 111.3 (a holiday on a weekly rest day is made up on the next working day).
 * Which five days of Tết and which day beside 02/09 are decided each year; swapped days by official letter.
 * Years without a decision here follow the rule in `modules/calendar/domain/expected-holidays.ts` and are marked undecided.
 *
 * Not in force here: 24/11 (Ngày Văn hóa Việt Nam). The Politburo agreed to it as a day off in 01/2026; no text that amends
 * Điều 112 was found. When one is issued: the administrator’s form "Thêm ngày nghỉ lễ", or a row below.
 */
export type HolidayName = 'new-year' | 'tet' | 'hung-kings' | 'reunification-day' | 'labour-day' | 'national-day'

export const HOLIDAY_NAMES: Readonly<Record<HolidayName, { readonly vi: string; readonly en: string }>> = {
  'new-year': { vi: 'Tết Dương lịch', en: 'New Year' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' },
  'hung-kings': { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  'reunification-day': { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' },
  'labour-day': { vi: 'Ngày Quốc tế lao động 01/5', en: 'International Labour Day' },
  'national-day': { vi: 'Quốc khánh', en: 'National Day' },
}

/** First day of the lunar year (mùng 1 Tết) and 10th of the third lunar month, in the calendar of Việt Nam (UTC+7). */
export const LUNAR_DAYS: readonly { readonly tet: string; readonly hungKings: string }[] = [
  { tet: '2019-02-05', hungKings: '2019-04-14' },
  { tet: '2020-01-25', hungKings: '2020-04-02' },
  { tet: '2021-02-12', hungKings: '2021-04-21' },
  { tet: '2022-02-01', hungKings: '2022-04-10' },
  { tet: '2023-01-22', hungKings: '2023-04-29' },
  { tet: '2024-02-10', hungKings: '2024-04-18' },
  { tet: '2025-01-29', hungKings: '2025-04-07' },
  { tet: '2026-02-17', hungKings: '2026-04-26' },
  // Calendars that follow the Chinese meridian say 07/02 here.
  { tet: '2027-02-06', hungKings: '2027-04-16' },
  { tet: '2028-01-26', hungKings: '2028-04-04' },
  { tet: '2029-02-13', hungKings: '2029-04-23' },
  { tet: '2030-02-02', hungKings: '2030-04-12' },
  { tet: '2031-01-23', hungKings: '2031-04-01' },
  { tet: '2032-02-11', hungKings: '2032-04-19' },
  { tet: '2033-01-31', hungKings: '2033-04-09' },
  { tet: '2034-02-19', hungKings: '2034-04-28' },
  { tet: '2035-02-08', hungKings: '2035-04-17' },
]

/** A holiday of a decided year: its statutory days, and working days off instead of those on a weekend. */
export type DecidedHoliday = {
  readonly name: HolidayName
  readonly days: readonly string[]
  readonly instead?: readonly string[]
}
export type DecidedYear = { readonly year: number; readonly source: string; readonly holidays: readonly DecidedHoliday[] }

const OLD_CODE = 'Bộ luật Lao động 2012 Điều 115; thông báo lịch nghỉ hằng năm'
const CODE = 'Bộ luật Lao động 2019 Điều 112; thông báo lịch nghỉ hằng năm'

export const DECIDED_YEARS: readonly DecidedYear[] = [
  {
    year: 2019,
    source: OLD_CODE,
    holidays: [
      { name: 'new-year', days: ['2019-01-01'] },
      { name: 'tet', days: ['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'] },
      { name: 'hung-kings', days: ['2019-04-14'], instead: ['2019-04-15'] },
      { name: 'reunification-day', days: ['2019-04-30'] },
      { name: 'labour-day', days: ['2019-05-01'] },
      { name: 'national-day', days: ['2019-09-02'] },
    ],
  },
  {
    year: 2020,
    source: OLD_CODE,
    holidays: [
      { name: 'new-year', days: ['2020-01-01'] },
      {
        name: 'tet',
        days: ['2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27'],
        instead: ['2020-01-28', '2020-01-29'],
      },
      { name: 'hung-kings', days: ['2020-04-02'] },
      { name: 'reunification-day', days: ['2020-04-30'] },
      { name: 'labour-day', days: ['2020-05-01'] },
      { name: 'national-day', days: ['2020-09-02'] },
    ],
  },
  {
    year: 2021,
    source: CODE,
    holidays: [
      { name: 'new-year', days: ['2021-01-01'] },
      {
        name: 'tet',
        days: ['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14'],
        instead: ['2021-02-15', '2021-02-16'],
      },
      { name: 'hung-kings', days: ['2021-04-21'] },
      { name: 'reunification-day', days: ['2021-04-30'] },
      { name: 'labour-day', days: ['2021-05-01'], instead: ['2021-05-03'] },
      { name: 'national-day', days: ['2021-09-02', '2021-09-03'] },
    ],
  },
  {
    year: 2022,
    source: CODE,
    holidays: [
      { name: 'new-year', days: ['2022-01-01'], instead: ['2022-01-03'] },
      { name: 'tet', days: ['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'] },
      { name: 'hung-kings', days: ['2022-04-10'], instead: ['2022-04-11'] },
      { name: 'reunification-day', days: ['2022-04-30'], instead: ['2022-05-02'] },
      { name: 'labour-day', days: ['2022-05-01'], instead: ['2022-05-03'] },
      { name: 'national-day', days: ['2022-09-01', '2022-09-02'] },
    ],
  },
  {
    year: 2023,
    source: CODE,
    holidays: [
      { name: 'new-year', days: ['2023-01-01'], instead: ['2023-01-02'] },
      {
        name: 'tet',
        days: ['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'],
        instead: ['2023-01-25', '2023-01-26'],
      },
      { name: 'hung-kings', days: ['2023-04-29'], instead: ['2023-05-02'] },
      { name: 'reunification-day', days: ['2023-04-30'], instead: ['2023-05-03'] },
      { name: 'labour-day', days: ['2023-05-01'] },
      { name: 'national-day', days: ['2023-09-01', '2023-09-02'], instead: ['2023-09-04'] },
    ],
  },
  {
    year: 2024,
    source: CODE,
    holidays: [
      { name: 'new-year', days: ['2024-01-01'] },
      {
        name: 'tet',
        days: ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'],
        instead: ['2024-02-13', '2024-02-14'],
      },
      { name: 'hung-kings', days: ['2024-04-18'] },
      { name: 'reunification-day', days: ['2024-04-30'] },
      { name: 'labour-day', days: ['2024-05-01'] },
      { name: 'national-day', days: ['2024-09-02', '2024-09-03'] },
    ],
  },
  {
    year: 2025,
    source: 'Bộ luật Lao động 2019 Điều 112; Thông báo 6150/TB-BLĐTBXH; Công văn 8726/VPCP-KGVX (2024)',
    holidays: [
      { name: 'new-year', days: ['2025-01-01'] },
      { name: 'tet', days: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'] },
      { name: 'hung-kings', days: ['2025-04-07'] },
      { name: 'reunification-day', days: ['2025-04-30'] },
      { name: 'labour-day', days: ['2025-05-01'] },
      { name: 'national-day', days: ['2025-09-01', '2025-09-02'] },
    ],
  },
  {
    year: 2026,
    source: CODE,
    holidays: [
      { name: 'new-year', days: ['2026-01-01'] },
      { name: 'tet', days: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'] },
      { name: 'hung-kings', days: ['2026-04-26'], instead: ['2026-04-27'] },
      { name: 'reunification-day', days: ['2026-04-30'] },
      { name: 'labour-day', days: ['2026-05-01'] },
      { name: 'national-day', days: ['2026-09-01', '2026-09-02'] },
    ],
  },
]

/** Days off of officials and public employees made up on a Saturday. `confirmed`: an official letter is at hand. */
export type SwappedDay = { readonly off: string; readonly worked: string; readonly source: string; readonly confirmed: boolean }

export const SWAPPED_DAYS: readonly SwappedDay[] = [
  { off: '2018-12-31', worked: '2019-01-05', source: 'Công văn 6519/VPCP-KGVX (2018)', confirmed: true },
  { off: '2019-04-29', worked: '2019-05-04', source: 'Công văn 6519/VPCP-KGVX (2018)', confirmed: true },
  { off: '2024-04-29', worked: '2024-05-04', source: 'Công văn 2450/VPCP-KGVX (2024)', confirmed: true },
  {
    off: '2025-05-02',
    worked: '2025-04-26',
    source: 'Thông báo 6150/TB-BLĐTBXH; Công văn 8726/VPCP-KGVX (2024)',
    confirmed: true,
  },
  { off: '2026-01-02', worked: '2026-01-10', source: 'Thông báo lịch nghỉ năm 2026 (số văn bản chưa xác minh)', confirmed: false },
  { off: '2026-08-31', worked: '2026-08-22', source: 'Thông báo lịch nghỉ năm 2026 (số văn bản chưa xác minh)', confirmed: false },
]

/** Usual hours of state agencies in running systems (domain specification 2.4); a province sets its own by decision. */
export const USUAL_SHIFTS: readonly { readonly startMinute: number; readonly endMinute: number }[] = [
  { startMinute: 7 * 60, endMinute: 11 * 60 + 30 },
  { startMinute: 13 * 60 + 30, endMinute: 17 * 60 },
]
export const USUAL_SHIFTS_SOURCE = 'Giờ mặc định 07:00-11:30, 13:30-17:00 của các hệ thống đang vận hành; địa phương quyết định'
