// TT 03/2025/TT-VPCP Mẫu 01 and 07, "Đăng ký nhận kết quả"; NĐ 61/2018 article 20: how the result is to come, in the words of papers.
import type { Dossier } from './dossier.ts'

const BY = { counter: 'Trực tiếp tại Bộ phận Một cửa', post: 'Qua bưu chính công ích', electronic: 'Trực tuyến' } as const

/** For the register: the way alone. */
export const nameResultWay = ({ resultBy = 'counter' }: Pick<Dossier, 'resultBy'>): string => BY[resultBy]

/** For the appointment slip: the way with its place. */
export const wordResultWay = ({ resultBy = 'counter', resultAddress }: Pick<Dossier, 'resultBy' | 'resultAddress'>, desk: string): string => {
  if (resultBy === 'counter') return desk
  if (resultBy === 'electronic') return `${BY.electronic}, trong kho giấy tờ của người nộp`
  return resultAddress ? `${BY.post}, đến ${resultAddress}` : BY.post
}
