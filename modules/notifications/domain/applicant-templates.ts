// NĐ 61/2018 articles 17.2, 19.5, 19.8, 19.9, 20.1: the applicant is told of reception, supplement, refusal, lateness and result.
import type { Template } from './template.ts'

/** What happens to a dossier, told to whoever filed it; worded so that an official may read the same. */
export const APPLICANT_TEMPLATES = {
  'dossier-filed': {
    vi: { title: 'Đã nhận được hồ sơ nộp trực tuyến', text: 'Hồ sơ “{procedure}” đã đến {unit} và đang chờ tiếp nhận.', sms: 'Ho so nop truc tuyen da den noi nhan, dang cho tiep nhan.', status: 'Chờ tiếp nhận' },
    en: { title: 'Your online filing has arrived', text: 'The dossier “{procedure}” has reached {unit} and waits to be received.', sms: 'Your online filing has arrived and waits to be received.', status: 'Waiting to be received' },
  },
  'dossier-accepted': {
    vi: { title: 'Hồ sơ {code} đã được tiếp nhận', text: 'Hồ sơ “{procedure}” đã được tiếp nhận.[ Hẹn trả kết quả: {dueAt}.][ Đề nghị miễn, giảm phí, lệ phí không được chấp nhận: {levyReason}.]', sms: 'Ho so {code} da duoc tiep nhan.[ Hen tra {dueAt}.]', status: 'Đã tiếp nhận' },
    en: { title: 'Dossier {code} was accepted', text: 'The dossier “{procedure}” was accepted.[ Due: {dueAt}.][ The claim to be exempt from levies was declined: {levyReason}.]', sms: 'Dossier {code} was accepted.[ Due {dueAt}.]', status: 'Accepted' },
  },
  'rating-invited': {
    vi: { title: 'Bạn đánh giá việc giải quyết hồ sơ {code} thế nào?', text: 'Hồ sơ “{procedure}” đã xong. Mời bạn trả lời vài câu, chưa đến 20 giây; cán bộ không biết ai đã đánh giá.', sms: 'Moi ban danh gia viec giai quyet ho so {code}.', status: 'Mời đánh giá' },
    en: { title: 'How was dossier {code} handled?', text: 'The dossier “{procedure}” is finished. Please answer a few questions, in under 20 seconds; officials do not learn who rated.', sms: 'Please rate how dossier {code} was handled.', status: 'Please rate' },
  },
  'supplement-requested': {
    vi: { title: 'Hồ sơ[ {code}] cần bổ sung', text: '{unit} đề nghị bổ sung hồ sơ “{procedure}”.[ Lý do: {reason}.][ Hạn bổ sung: {untilAt}.] Phiếu yêu cầu bổ sung ghi rõ từng giấy tờ.', sms: 'Ho so[ {code}] can bo sung[ truoc {untilAt}].', status: 'Cần bổ sung' },
    en: { title: 'Dossier[ {code}] must be supplemented', text: '{unit} asks you to supplement the dossier “{procedure}”.[ Reason: {reason}.][ Until: {untilAt}.] The supplement request names every paper.', sms: 'Dossier[ {code}] must be supplemented[ before {untilAt}].', status: 'Supplement needed' },
  },
  'supplement-due-soon': {
    vi: { title: 'Hồ sơ[ {code}] sắp hết hạn bổ sung', text: 'Hồ sơ “{procedure}” còn chờ bạn bổ sung, hạn {untilAt}. Quá hạn mà chưa bổ sung, hồ sơ có thể bị từ chối hoặc dừng giải quyết; mục nào không có thì ghi lý do rồi gửi.', sms: 'Ho so[ {code}] sap het han bo sung: {untilAt}.', status: 'Sắp hết hạn bổ sung' },
    en: { title: 'The time to supplement dossier[ {code}] ends soon', text: 'The dossier “{procedure}” still waits for your supplement, until {untilAt}. After that it may be refused or discontinued; for what you do not have, write why and send it.', sms: 'Dossier[ {code}]: the time to supplement it ends {untilAt}.', status: 'Supplement due soon' },
  },
  'supplement-received': {
    vi: { title: 'Đã nhận bổ sung của hồ sơ {code}', text: 'Nội dung bổ sung của hồ sơ “{procedure}” đã được nhận.[ Hẹn trả kết quả: {dueAt}.]', sms: 'Da nhan bo sung cua ho so {code}.[ Hen tra {dueAt}.]', status: 'Đã nhận bổ sung' },
    en: { title: 'The supplement of dossier {code} has arrived', text: 'The supplement of the dossier “{procedure}” has arrived.[ Due: {dueAt}.]', sms: 'The supplement of dossier {code} has arrived.[ Due {dueAt}.]', status: 'Supplement received' },
  },
  'dossier-refused': {
    vi: { title: 'Hồ sơ không được tiếp nhận', text: 'Hồ sơ “{procedure}” không được tiếp nhận. Lý do: {reason}', sms: 'Ho so[ {code}] khong duoc tiep nhan. Ly do co trong thong bao tu choi.', status: 'Không tiếp nhận' },
    en: { title: 'The dossier was not accepted', text: 'The dossier “{procedure}” was not accepted. Reason: {reason}', sms: 'Your dossier[ {code}] was not accepted. The notice says why.', status: 'Not accepted' },
  },
  'dossier-refused-examined': {
    vi: { title: 'Hồ sơ {code} bị từ chối giải quyết', text: 'Hồ sơ “{procedure}” bị từ chối giải quyết. Lý do: {reason}[. Nhận lại giấy tờ và thông báo tại {to}].', sms: 'Ho so[ {code}] bi tu choi giai quyet. Ly do co trong thong bao.', status: 'Từ chối giải quyết' },
    en: { title: 'Dossier {code} was refused', text: 'The dossier “{procedure}” was refused after examination. Reason: {reason}[. Fetch your papers and the notice at {to}].', sms: 'Your dossier[ {code}] was refused. The notice says why.', status: 'Refused' },
  },
  'dossier-handed-over': {
    vi: { title: 'Hồ sơ {code} đã chuyển đi giải quyết', text: 'Hồ sơ “{procedure}” đã được chuyển[ đến {to}] để giải quyết.', sms: 'Ho so {code} da duoc chuyen di giai quyet.', status: 'Đang giải quyết' },
    en: { title: 'Dossier {code} was handed over', text: 'The dossier “{procedure}” was handed over[ to {to}] to be worked on.', sms: 'Dossier {code} was handed over to be worked on.', status: 'Being worked on' },
  },
  apology: {
    vi: { title: 'Xin lỗi vì hồ sơ {code} trả chậm', text: '{unit} xin lỗi vì chưa trả được kết quả hồ sơ “{procedure}” đúng hẹn.[ Lý do: {reason}.][ Hẹn trả lại: {dueAt}.]', sms: 'Xin loi vi ho so {code} tra cham.[ Hen tra lai {dueAt}.]', status: 'Chậm, đã hẹn lại' },
    en: { title: 'We apologise: dossier {code} is late', text: '{unit} apologises for not returning the result of “{procedure}” in time.[ Reason: {reason}.][ New date: {dueAt}.]', sms: 'We apologise: dossier {code} is late.[ New date {dueAt}.]', status: 'Late, new date set' },
  },
  'date-changed': {
    vi: { title: 'Ngày hẹn trả của hồ sơ {code} đã đổi', text: 'Ngày hẹn trả kết quả[ {oldDueAt}] đổi thành {dueAt}.[ Lý do: {reason}.]', sms: 'Ngay hen tra cua ho so {code} doi thanh {dueAt}.', status: 'Đổi ngày hẹn trả' },
    en: { title: 'The due date of dossier {code} has changed', text: 'The due date[ {oldDueAt}] is now {dueAt}.[ Reason: {reason}.]', sms: 'The due date of dossier {code} is now {dueAt}.', status: 'Due date changed' },
  },
  'result-ready': {
    vi: { title: 'Hồ sơ {code} đã có kết quả', text: 'Kết quả “{result}” đã sẵn sàng tại {unit}.', sms: 'Ho so {code} da co ket qua.', status: 'Đã có kết quả' },
    en: { title: 'The result of dossier {code} is ready', text: 'The result “{result}” is ready at {unit}.', sms: 'The result of dossier {code} is ready.', status: 'Result ready' },
  },
  'result-returned': {
    vi: { title: 'Đã trả kết quả hồ sơ {code}', text: 'Kết quả đã trả cho {receivedBy}.', sms: 'Da tra ket qua ho so {code}.', status: 'Đã trả kết quả' },
    en: { title: 'The result of dossier {code} was returned', text: 'The result was handed to {receivedBy}.', sms: 'The result of dossier {code} was returned.', status: 'Result returned' },
  },
  'draft-goes': {
    vi: { title: 'Bản nháp “{procedure}” sắp bị xoá', text: 'Bản nháp hồ sơ “{procedure}” đã lâu không ai sửa và chưa nộp; phần mềm sẽ xoá bản nháp này sau {untilAt}. Còn cần thì hãy mở ra và sửa tiếp hoặc nộp; hồ sơ đã nộp không bị ảnh hưởng.', sms: 'Mot ban nhap ho so cua ban se bi xoa sau {untilAt}. Con can thi hay mo ra.', status: 'Bản nháp sắp bị xoá' },
    en: { title: 'Your draft “{procedure}” is about to be deleted', text: 'The draft “{procedure}” was begun long ago and never filed; it is deleted after {untilAt}. If you still need it, open it and change or file it; dossiers already filed are not affected.', sms: 'A draft of yours is deleted after {untilAt}. Open it if you still need it.', status: 'Draft about to be deleted' },
  },
  'file-quarantined': {
    vi: { title: 'Một tệp của bạn có mã độc', text: 'Tệp “{file}” có mã độc nên đã bị khoá, không ai mở được; các tệp khác vẫn còn nguyên. Hãy quét máy bằng phần mềm diệt vi-rút rồi nộp tệp khác.', sms: 'Mot tep ban nop co ma doc va da bi khoa. Hay quet may va nop tep khac.', status: 'Tệp có mã độc' },
    en: { title: 'One of your files contains malware', text: 'The file “{file}” contains malware and was locked, so nobody can open it; your other files are as they were. Scan your device and hand in another file.', sms: 'A file you handed in contains malware and was locked. Scan your device and hand in another.', status: 'File with malware' },
  },
  'dossier-withdrawn': {
    vi: { title: 'Đã rút hồ sơ[ {code}]', text: 'Hồ sơ “{procedure}” đã được rút theo yêu cầu.[ Lý do: {reason}.]', sms: 'Ho so[ {code}] da duoc rut theo yeu cau.', status: 'Đã rút' },
    en: { title: 'Dossier[ {code}] was withdrawn', text: 'The dossier “{procedure}” was withdrawn as asked.[ Reason: {reason}.]', sms: 'Your dossier[ {code}] was withdrawn as asked.', status: 'Withdrawn' },
  },
  'withdrawal-declined': {
    vi: { title: 'Hồ sơ {code} không rút, giải quyết tiếp', text: 'Cơ quan chưa ký thông báo rút hồ sơ “{procedure}” và giải quyết tiếp. Lý do: {reason} Nếu vẫn muốn rút, bạn đề nghị lại được.', sms: 'Ho so {code} chua rut, giai quyet tiep. Ly do co trong ho so.', status: 'Không rút, giải quyết tiếp' },
    en: { title: 'Dossier {code} was not withdrawn and goes on', text: 'The office did not sign the withdrawal of the dossier “{procedure}” and goes on with it. Reason: {reason} If you still want it back, ask again.', sms: 'Dossier {code} was not withdrawn; the reason is in the dossier.', status: 'Withdrawal declined' },
  },
  'dossier-discontinued': {
    vi: { title: 'Hồ sơ {code} dừng giải quyết', text: '{unit} dừng giải quyết hồ sơ “{procedure}”. Lý do: {reason}', sms: 'Ho so {code} dung giai quyet. Ly do co trong thong bao.', status: 'Dừng giải quyết' },
    en: { title: 'Dossier {code} was discontinued', text: '{unit} discontinued the dossier “{procedure}”. Reason: {reason}', sms: 'Dossier {code} was discontinued. The notice gives the reason.', status: 'Discontinued' },
  },
  'result-withdrawn': {
    vi: { title: 'Kết quả của hồ sơ {code} đã bị thu hồi', text: '{unit} đã thu hồi kết quả “{result}” của hồ sơ “{procedure}”; kết quả này không còn giá trị. Lý do: {reason}. Quyết định thu hồi có trong hồ sơ.', sms: 'Ket qua cua ho so {code} da bi thu hoi.', status: 'Kết quả bị thu hồi' },
    en: { title: 'The result of dossier {code} was withdrawn', text: '{unit} withdrew the result “{result}” of the dossier “{procedure}”; it is worth nothing any more. Reason: {reason}. The decision is in the dossier.', sms: 'The result of dossier {code} was withdrawn.', status: 'Result withdrawn' },
  },
  'dossier-suspended': {
    vi: { title: 'Hồ sơ {code} tạm dừng', text: 'Việc giải quyết hồ sơ “{procedure}” tạm dừng[ đến {untilAt}].[ Lý do: {reason}.]', sms: 'Ho so {code} tam dung giai quyet.', status: 'Tạm dừng' },
    en: { title: 'Dossier {code} was suspended', text: 'Work on the dossier “{procedure}” is suspended[ until {untilAt}].[ Reason: {reason}.]', sms: 'Work on dossier {code} is suspended.', status: 'Suspended' },
  },
  'dossier-resumed': {
    vi: { title: 'Hồ sơ {code} được giải quyết tiếp', text: 'Hồ sơ “{procedure}” được giải quyết tiếp.[ Hẹn trả kết quả: {dueAt}.]', sms: 'Ho so {code} duoc giai quyet tiep.[ Hen tra {dueAt}.]', status: 'Giải quyết tiếp' },
    en: { title: 'Work on dossier {code} goes on', text: 'Work on the dossier “{procedure}” goes on.[ Due: {dueAt}.]', sms: 'Work on dossier {code} goes on.[ Due {dueAt}.]', status: 'Work goes on' },
  },
  'obligation-demanded': {
    vi: { title: 'Hồ sơ {code} có nghĩa vụ tài chính', text: 'Cần thực hiện nghĩa vụ tài chính[ {amount} đồng] của hồ sơ “{procedure}”[ trước {untilAt}]. Việc giải quyết tiếp tục sau khi hoàn thành.', sms: 'Ho so {code} phai nop nghia vu tai chinh[ truoc {untilAt}].', status: 'Chờ nghĩa vụ tài chính' },
    en: { title: 'Dossier {code} has a financial obligation', text: 'The financial obligation[ of {amount} đồng] of the dossier “{procedure}” must be met[ before {untilAt}]. Work goes on after that.', sms: 'Dossier {code}: pay what is owed[ before {untilAt}].', status: 'Obligation to be met' },
  },
  'obligation-met': {
    vi: { title: 'Đã xong nghĩa vụ tài chính của hồ sơ {code}', text: 'Nghĩa vụ tài chính[ {amount} đồng] đã hoàn thành.[ Hẹn trả kết quả: {dueAt}.]', sms: 'Nghia vu tai chinh cua ho so {code} da hoan thanh.', status: 'Xong nghĩa vụ tài chính' },
    en: { title: 'The financial obligation of dossier {code} is met', text: 'The financial obligation[ of {amount} đồng] is met.[ Due: {dueAt}.]', sms: 'The financial obligation of dossier {code} is met.', status: 'Obligation met' },
  },
  'payment-demanded': {
    vi: { title: 'Hồ sơ {code} có phí, lệ phí phải nộp', text: 'Cần nộp {amount} đồng cho hồ sơ “{procedure}”[ trước {untilAt}]. Có thể thanh toán trực tuyến, chuyển khoản hoặc nộp tại quầy.', sms: 'Ho so {code} co phi, le phi can nop[ truoc {untilAt}].', status: 'Chờ thanh toán' },
    en: { title: 'Levies of dossier {code} are to be paid', text: '{amount} đồng are to be paid for the dossier “{procedure}”[ before {untilAt}]: online, by bank transfer or at the counter.', sms: 'Dossier {code}: levies are to be paid[ before {untilAt}].', status: 'Payment due' },
  },
  'payment-received': {
    vi: { title: 'Đã nhận thanh toán của hồ sơ {code}', text: 'Đã nhận {amount} đồng cho hồ sơ “{procedure}”, biên nhận số {receipt}.[ Còn phải nộp {left} đồng.]', sms: 'Da nhan thanh toan cua ho so {code}.', status: 'Đã nhận tiền' },
    en: { title: 'The payment for dossier {code} has arrived', text: '{amount} đồng have been received for the dossier “{procedure}”, receipt {receipt}.[ {left} đồng are still to be paid.]', sms: 'The payment for dossier {code} has arrived.', status: 'Money received' },
  },
  'payment-exempted': {
    vi: { title: 'Hồ sơ {code} được miễn, giảm phí, lệ phí', text: 'Đã miễn, giảm {amount} đồng của hồ sơ “{procedure}”. Lý do: {reason}.[ Còn phải nộp {left} đồng.]', sms: 'Ho so {code} duoc mien, giam phi, le phi.', status: 'Được miễn, giảm' },
    en: { title: 'Levies of dossier {code} were exempted or reduced', text: '{amount} đồng of the dossier “{procedure}” need not be paid. Reason: {reason}.[ {left} đồng are still to be paid.]', sms: 'Dossier {code}: levies were exempted or reduced.', status: 'Exempted' },
  },
  'payment-reversed': {
    vi: { title: 'Biên nhận {receipt} của hồ sơ {code} đã hủy', text: 'Khoản {amount} đồng của hồ sơ “{procedure}” không về tài khoản nên biên nhận {receipt} được hủy. Lý do: {reason}.[ Còn phải nộp {left} đồng.]', sms: 'Bien nhan thu tien cua ho so {code} da huy.', status: 'Đã hủy biên nhận' },
    en: { title: 'Receipt {receipt} of dossier {code} was taken back', text: 'The {amount} đồng for the dossier “{procedure}” never came, so receipt {receipt} was taken back. Reason: {reason}.[ {left} đồng are still to be paid.]', sms: 'A receipt of dossier {code} was taken back.', status: 'Receipt taken back' },
  },
  'payment-refunded': {
    vi: { title: 'Đã hoàn tiền của hồ sơ {code}', text: 'Đã hoàn {amount} đồng của hồ sơ “{procedure}”.[ Lý do: {reason}.]', sms: 'Da hoan tien cua ho so {code}.', status: 'Đã hoàn tiền' },
    en: { title: 'Money of dossier {code} was given back', text: '{amount} đồng of the dossier “{procedure}” were given back.[ Reason: {reason}.]', sms: 'Money of dossier {code} was given back.', status: 'Refunded' },
  },
  'payment-to-refund': {
    vi: { title: 'Hồ sơ {code} có tiền sẽ được hoàn', text: '[Đã nhận {received} đồng, biên nhận số {receipt}. ]Có {amount} đồng nhiều hơn số phải nộp của hồ sơ “{procedure}”; số tiền này được giữ lại và sẽ hoàn cho người nộp.', sms: 'Ho so {code}: tien nop thua se duoc hoan.', status: 'Chờ hoàn tiền' },
    en: { title: 'Money of dossier {code} will be given back', text: '[{received} đồng have been received, receipt {receipt}. ]{amount} đồng more than owed lie here for the dossier “{procedure}”; they are kept safe and will be given back.', sms: 'Dossier {code}: what was paid too much will be given back.', status: 'To be refunded' },
  },
  'parcel-sent': {
    vi: { title: 'Kết quả hồ sơ {code} đã giao cho bưu điện', text: 'Bưu gửi {number} đang được chuyển đến {address}[, dự kiến ngày {expected}].[ Cước {postage} đồng trả cho bưu tá.][ Bưu tá thu hộ {collect} đồng phí, lệ phí.]', sms: 'Ket qua ho so {code} da giao cho buu dien.', status: 'Đã giao cho bưu điện' },
    en: { title: 'The result of dossier {code} is with the post', text: 'Parcel {number} is on its way to {address}[, expected on {expected}].[ Postage of {postage} đồng is paid to the postman.][ The postman takes {collect} đồng of levies.]', sms: 'The result of dossier {code} is with the post.', status: 'With the post' },
  },
  'parcel-attempted': {
    vi: { title: 'Bưu tá chưa gặp được bạn về hồ sơ {code}', text: 'Bưu gửi[ {number}] của hồ sơ “{procedure}” chưa giao nhận được tại {address}. Bưu điện sẽ liên hệ lại; sau ít nhất hai lần không gặp, kết quả được chuyển trả về {unit}.', sms: 'Buu ta chua gap duoc ban ve ho so {code}, se lien he lai.', status: 'Bưu tá chưa gặp' },
    en: { title: 'The postman did not meet you about dossier {code}', text: 'Parcel[ {number}] of “{procedure}” could not be handed over at {address}. The post will call again; after at least two calls a result goes back to {unit}.', sms: 'The postman did not meet you about dossier {code} and will call again.', status: 'Postman met nobody' },
  },
  'parcel-back': {
    vi: { title: 'Kết quả hồ sơ {code} đã chuyển trả về nơi gửi', text: 'Bưu điện không giao được bưu gửi {number}; kết quả đang ở {unit}. Hãy đến nhận, hoặc chọn gửi lại trên trang hồ sơ.[ Cước của lần gửi này: {postage} đồng.]', sms: 'Ket qua ho so {code} da ve lai noi tra. Hay den nhan.', status: 'Kết quả đã về nơi gửi' },
    en: { title: 'The result of dossier {code} came back', text: 'The post could not deliver parcel {number}; the result lies at {unit}. Fetch it there, or have it sent again from the page of the dossier.[ Postage of this sending: {postage} đồng.]', sms: 'The result of dossier {code} came back. Fetch it or have it sent again.', status: 'Result came back' },
  },
  'parcel-declined': {
    vi: { title: 'Bưu gửi của hồ sơ {code} bị từ chối nhận', text: 'Bưu điện báo người nhận tại {address} không nhận bưu gửi {number}; bưu gửi được chuyển trả về {unit}. Khi về đến nơi bạn được báo để đến nhận hoặc chọn gửi lại; nếu không phải bạn từ chối, hãy gọi {unit}.', sms: 'Nguoi nhan tu choi buu gui cua ho so {code}, dang chuyen tra.', status: 'Người nhận từ chối' },
    en: { title: 'The parcel of dossier {code} was not accepted', text: 'The post reports that the receiver at {address} would not take parcel {number}; it goes back to {unit}. You are told when it is there, to fetch it or have it sent again; if it was not you who refused it, call {unit}.', sms: 'The parcel of dossier {code} was refused at the door and goes back.', status: 'Refused by the receiver' },
  },
  'parcel-returning': {
    vi: { title: 'Kết quả hồ sơ {code} đang được chuyển trả', text: 'Bưu gửi {number} không giao được tại {address} và đang được chuyển trả về {unit}. Khi về đến nơi bạn được báo để đến nhận hoặc chọn gửi lại.', sms: 'Ket qua ho so {code} khong giao duoc, dang chuyen tra noi gui.', status: 'Đang chuyển trả' },
    en: { title: 'The result of dossier {code} is on its way back', text: 'Parcel {number} could not be handed over at {address} and goes back to {unit}. You are told when it is there, to fetch it or have it sent again.', sms: 'The result of dossier {code} could not be delivered, it goes back.', status: 'On its way back' },
  },
  'parcel-lost': {
    vi: { title: 'Bưu điện báo mất bưu gửi của hồ sơ {code}', text: 'Bưu điện báo bưu gửi[ {number}] của hồ sơ “{procedure}” bị mất. {unit} đang làm việc với bưu điện để khôi phục giấy tờ và sẽ báo lại; bạn không phải làm gì lúc này.', sms: 'Buu dien bao mat buu gui cua ho so {code}. Don vi dang xu ly.', status: 'Bưu gửi bị mất' },
    en: { title: 'The parcel of dossier {code} is lost', text: 'The post reports parcel[ {number}] of “{procedure}” as lost. {unit} is having the papers restored and will tell you; there is nothing you have to do now.', sms: 'The parcel of dossier {code} is lost. The office sees to it.', status: 'Parcel lost' },
  },
  'parcel-damaged': {
    vi: { title: 'Bưu gửi của hồ sơ {code} bị hư hỏng', text: 'Bưu điện báo bưu gửi[ {number}] của hồ sơ “{procedure}” bị hư hỏng. {unit} đang kiểm tra giấy tờ còn dùng được không, sẽ làm lại nếu cần và báo lại; bạn không phải làm gì lúc này.', sms: 'Buu gui cua ho so {code} bi hu hong. Don vi dang kiem tra.', status: 'Bưu gửi hư hỏng' },
    en: { title: 'The parcel of dossier {code} is damaged', text: 'The post reports parcel[ {number}] of “{procedure}” as damaged. {unit} is looking whether the papers can still be used, has them made anew if not, and will tell you; there is nothing you have to do now.', sms: 'The parcel of dossier {code} is damaged. The office sees to it.', status: 'Parcel damaged' },
  },
  'pickup-booked': {
    vi: { title: 'Bưu điện sẽ đến lấy giấy tờ của hồ sơ {code}', text: 'Bưu tá sẽ gọi trước rồi đến {address} lấy giấy tờ chuyển tới {unit}. Hãy chuẩn bị đủ giấy tờ và ký phiếu gửi.[ Cước {postage} đồng trả cho bưu tá.]', sms: 'Buu ta se den lay giay to cua ho so {code}.', status: 'Bưu tá sẽ đến lấy' },
    en: { title: 'The postman will fetch the papers of dossier {code}', text: 'The postman rings first and comes to {address} to take the papers to {unit}. Have all papers ready and sign the consignment note.[ Postage of {postage} đồng is paid to the postman.]', sms: 'The postman will fetch the papers of dossier {code}.', status: 'Postman will come' },
  },
  'papers-arrived': {
    vi: { title: 'Giấy tờ của hồ sơ {code} đã đến nơi nhận', text: '{unit} đã nhận giấy tờ gửi qua bưu chính[, bưu gửi {number}] của hồ sơ “{procedure}” và lập biên bản bàn giao với bưu điện.', sms: 'Giay to cua ho so {code} da den noi nhan.', status: 'Đã nhận giấy tờ' },
    en: { title: 'The papers of dossier {code} have arrived', text: '{unit} has the papers sent by post[, parcel {number},] for “{procedure}” and signed for them.', sms: 'The papers of dossier {code} have arrived.', status: 'Papers received' },
  },
  'step-undone': {
    vi: { title: 'Một bước của hồ sơ {code} được hoàn tác', text: 'Bước[ “{step}”] của hồ sơ {code} đã được hoàn tác[ bởi {by}].[ Lý do: {reason}.]', sms: 'Mot buoc cua ho so {code} da duoc hoan tac.', status: 'Hoàn tác một bước' },
    en: { title: 'A step of dossier {code} was undone', text: 'The step[ “{step}”] of dossier {code} was undone[ by {by}].[ Reason: {reason}.]', sms: 'A step of dossier {code} was undone.', status: 'Step undone' },
  },
} as const satisfies Readonly<Record<string, Template>>
