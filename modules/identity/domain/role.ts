/** The parts people play at a unit (NĐ 61/2018 Đ11, Đ16, Đ19; NĐ 63/2010 Đ5 for procedure control). */
export const ROLES = ['one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator', 'treasurer'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)
