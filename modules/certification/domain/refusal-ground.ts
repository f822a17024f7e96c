// Nghị định 23/2015/NĐ-CP Điều 22: originals that must not serve for certified copies; Điều 6 khoản 1: without the original nothing is certified.
export const REFUSAL_GROUNDS = ['altered', 'damaged', 'secret', 'unlawful-content', 'not-legalised', 'private-unconfirmed', 'no-original'] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

export const GROUND_WORDS: Readonly<Record<RefusalGround, { readonly vi: string; readonly en: string; readonly basis: string }>> = {
  altered: { vi: 'Bản chính bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ', en: 'The original was altered, erased or added to', basis: 'NĐ 23/2015 Điều 22 khoản 1' },
  damaged: { vi: 'Bản chính bị hư hỏng, cũ nát, không xác định được nội dung', en: 'The original is damaged beyond reading', basis: 'NĐ 23/2015 Điều 22 khoản 2' },
  secret: { vi: 'Bản chính đóng dấu mật, hoặc ghi rõ không được sao chụp', en: 'The original is secret, or marked not to be copied', basis: 'NĐ 23/2015 Điều 22 khoản 3' },
  'unlawful-content': { vi: 'Bản chính có nội dung trái pháp luật, đạo đức xã hội, xuyên tạc, xâm phạm danh dự người khác', en: 'The original’s content is unlawful or defames somebody', basis: 'NĐ 23/2015 Điều 22 khoản 4' },
  'not-legalised': { vi: 'Giấy tờ do cơ quan nước ngoài cấp chưa được hợp pháp hóa lãnh sự', en: 'A foreign paper that was not legalised', basis: 'NĐ 23/2015 Điều 22 khoản 5' },
  'private-unconfirmed': { vi: 'Giấy tờ cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan có thẩm quyền', en: 'A private paper without an authority’s confirmation and seal', basis: 'NĐ 23/2015 Điều 22 khoản 6' },
  'no-original': { vi: 'Không xuất trình bản chính để đối chiếu', en: 'The original was not shown', basis: 'NĐ 23/2015 Điều 20 khoản 1' },
}
