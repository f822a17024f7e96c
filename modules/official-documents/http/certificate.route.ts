import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import { askForCertificate, askMyStanding, keepRequest, keepStanding, showMyCertificate as show, type Asked, type Requested } from '../application/my-certificate.ts'
import { askMyCertificate, requestMyCertificate, showMyCertificate } from '../contract-certificate.ts'
import type { RequestRefusal } from '../domain/certificate-request.ts'

const MAY = { may: 'issue', on: 'official-document' }

export const certificateRefusals: RefusalTable<RequestRefusal> = {
  'certificate-usable-already': [409, 'Anh/chị đang có chứng thư số ký được nên không cần yêu cầu cấp. Chưa gửi gì cho VNeID.', 'You have a certificate that signs, so none is needed. Nothing was sent to VNeID.'],
  'certificate-requested-before': [409, 'Yêu cầu cấp chứng thư trước đó còn đang xử lý. Chưa gửi thêm gì; hãy bấm “Hỏi lại VNeID”.', 'The request made before is still on its way. Nothing further was sent; ask VNeID again instead.'],
  'certificate-keeper-missing': [409, 'Nơi này chưa kết nối ký số từ xa VNeID. Chưa gửi gì; hãy đề nghị quản trị đăng ký chứng thư cho anh/chị.', 'VNeID remote signing is not connected here. Nothing was sent; have an administrator register a certificate for you.'],
  'certificate-not-requested': [409, 'Không có yêu cầu cấp chứng thư nào đang chờ. Hãy tải lại trang.', 'No request for a certificate is on its way. Reload the page.'],
  'certificate-number-unreadable': [422, 'Số định danh cá nhân gồm 12 chữ số như trên thẻ căn cước. Chưa gửi gì cho VNeID; hãy gõ lại.', 'An identity number has twelve digits, as on the card. Nothing was sent to VNeID; type it again.'],
  'certificate-facts-refused': [422, 'VNeID không nhận thông tin vừa gửi (02). Chưa có yêu cầu nào được tạo; hãy đối chiếu số định danh, ngày sinh, ngày cấp với thẻ căn cước rồi gửi lại.', 'VNeID does not accept what was filled in (02). No request was made; compare number, birth and day of issue with the card and send again.'],
  'certificate-request-unknown': [409, 'VNeID không biết yêu cầu này hoặc số định danh này (03). Tình trạng đã biết vẫn giữ; hãy mở VNeID trên điện thoại để xem.', 'VNeID does not know this request or this number (03). What was known stays; look into VNeID on the phone.'],
  'certificate-keeper-refuses-us': [503, 'VNeID từ chối tài khoản kết nối của hệ thống (mã {code}). Tình trạng đã biết vẫn giữ; hãy báo quản trị mã này.', 'VNeID refuses the account of this system (code {code}). What was known stays; tell an administrator this code.'],
  'certificate-keeper-away': [503, 'VNeID chưa trả lời. Tình trạng đã biết vẫn giữ; hãy thử lại sau ít phút.', 'VNeID does not answer. What was known stays; try again in a few minutes.'],
}

export const certificateRoutes: readonly Route[] = [
  defineRoute({ contract: showMyCertificate, permission: MAY, audit: { event: false, because: 'one’s own certificate' }, refusals: {}, handle: async (work) => ok(await show(work)) }),
  defineRoute<typeof requestMyCertificate, RequestRefusal, Prepared & { readonly requested: Requested }>({
    contract: requestMyCertificate,
    permission: MAY,
    audit: { event: 'certificate-requested' },
    refusals: certificateRefusals,
    perMinute: 10,
    prepare: async (work, { body }) => {
      const requested = await askForCertificate(work, body)
      return requested.ok ? ok({ requested: requested.value }) : requested
    },
    handle: async (work, { prepared }) => {
      await keepRequest(work, prepared.requested)
      return ok({ state: 'processing' as const })
    },
  }),
  defineRoute<typeof askMyCertificate, RequestRefusal, Prepared & { readonly asked: Asked }>({
    contract: askMyCertificate,
    permission: MAY,
    audit: { event: false, because: 'how far one’s own certificate is' },
    refusals: certificateRefusals,
    repeatable: 'asked again it is told again',
    perMinute: 20,
    prepare: async (work) => {
      const asked = await askMyStanding(work)
      return asked.ok ? ok({ asked: asked.value }) : asked
    },
    handle: async (work, { prepared }) => {
      await keepStanding(work, prepared.asked)
      return ok({ state: prepared.asked.standing.state })
    },
  }),
]
