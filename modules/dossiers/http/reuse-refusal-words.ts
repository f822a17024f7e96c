import type { RefusalTable } from '../../../platform/http/route.ts'

export const reuseRefusals: RefusalTable<{ readonly kind: 'reuse-not-offered' } | { readonly kind: 'register-has-it-not' } | { readonly kind: 'register-silent' } | { readonly kind: 'national-file-unusable' }> = {
  'reuse-not-offered': [409, 'Giấy tờ hoặc dữ liệu này không còn dùng được cho thành phần đó (hết hiệu lực, đã thu hồi hoặc đã bỏ khỏi kho). Hồ sơ đang soạn vẫn còn; hãy tải lại trang rồi chọn cái khác hoặc nộp giấy.', 'This paper or register entry can no longer stand in for that component. The draft is kept; load the page again and choose another, or hand in the paper.'],
  'national-file-unusable': [409, 'Kho dữ liệu quốc gia gửi về tệp không dùng được (trống, hỏng hoặc không an toàn) nên chưa lấy giấy này. Hồ sơ đang soạn vẫn còn; hãy nộp giấy này.', 'The national store sent a file that cannot be used (empty, broken or unsafe), so this paper was not taken. The draft is kept; hand in the paper.'],
  'register-has-it-not': [409, 'Cơ sở dữ liệu không có thông tin khớp với bạn nên chưa thay được giấy tờ. Hồ sơ đang soạn vẫn còn; hãy nộp giấy này.', 'The register has no entry that fits, so it cannot stand in. The draft is kept; hand in the paper.'],
  'register-silent': [503, 'Cơ sở dữ liệu đang không trả lời. Hồ sơ đang soạn vẫn còn; hãy thử lại sau ít phút hoặc nộp giấy.', 'The register does not answer just now. The draft is kept; try again in a few minutes or hand in the paper.'],
}
