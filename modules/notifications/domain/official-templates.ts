// NĐ 61/2018 articles 19.3, 19.7, 19.9: whoever holds a step is told of it, of opinions asked and of time running out.
import type { Template } from './template.ts'

/** Work of officials. Nothing of the applicant is named: the dossier's page shows that to those who may see it. */
export const OFFICIAL_TEMPLATES = {
  'dossier-sent-back': {
    vi: { title: 'Hồ sơ {code} được chuyển lại', text: 'Lãnh đạo chuyển lại hồ sơ: {reason}', sms: 'Ho so {code} duoc lanh dao chuyen lai.', status: 'Được chuyển lại' },
    en: { title: 'Dossier {code} was sent back', text: 'The head of unit sent it back: {reason}', sms: 'Dossier {code} was sent back by the head of unit.', status: 'Sent back' },
  },
  'work-assigned': {
    vi: { title: 'Được giao hồ sơ {code}', text: 'Hồ sơ {code} “{procedure}” được giao cho bạn[, bước “{step}”][, hạn {dueAt}].', sms: 'Ban duoc giao ho so {code}[, han {dueAt}].', status: 'Được giao' },
    en: { title: 'Dossier {code} was assigned to you', text: 'Dossier {code} “{procedure}” was assigned to you[, step “{step}”][, due {dueAt}].', sms: 'Dossier {code} was assigned to you[, due {dueAt}].', status: 'Assigned' },
  },
  'work-handed-over': {
    vi: { title: 'Nhận hồ sơ {code} từ đồng nghiệp', text: '{from} chuyển hồ sơ {code} “{procedure}” cho bạn làm tiếp[, hạn trả {dueAt}]. Lý do: {reason}', sms: 'Ban nhan ho so {code} tu dong nghiep[, han {dueAt}].', status: 'Nhận từ đồng nghiệp' },
    en: { title: 'Dossier {code} came to you from a colleague', text: '{from} handed dossier {code} “{procedure}” over to you[, due {dueAt}]. Reason: {reason}', sms: 'Dossier {code} came to you from a colleague[, due {dueAt}].', status: 'Handed over to you' },
  },
  'work-taken-over': {
    vi: { title: 'Hồ sơ {code} đã chuyển cho {to}', text: '{from} chuyển hồ sơ {code} bạn đang giữ cho {to}. Lý do: {reason}', sms: 'Ho so {code} ban dang giu da chuyen cho dong nghiep.', status: 'Đã chuyển cho đồng nghiệp' },
    en: { title: 'Dossier {code} went to {to}', text: '{from} handed dossier {code}, which you had in hand, over to {to}. Reason: {reason}', sms: 'Dossier {code}, which you had in hand, went to a colleague.', status: 'Handed to a colleague' },
  },
  'withdrawal-asked': {
    vi: { title: 'Hồ sơ {code}: người nộp đề nghị rút', text: 'Người nộp đề nghị rút hồ sơ {code} “{procedure}”. Hồ sơ chờ ký thông báo dừng giải quyết.[ Lý do: {reason}]', sms: 'Ho so {code}: nguoi nop de nghi rut, cho ky thong bao.', status: 'Đề nghị rút' },
    en: { title: 'Dossier {code}: the applicant asks to withdraw', text: 'The applicant asks to withdraw dossier {code} “{procedure}”. The notice that it stops waits for a signature.[ Reason: {reason}]', sms: 'Dossier {code}: withdrawal asked, the notice waits to be signed.', status: 'Withdrawal asked' },
  },
  'withdrawal-unsigned': {
    vi: { title: 'Hồ sơ {code}: đề nghị rút không có ai ký', text: 'Người nộp đề nghị rút hồ sơ {code} “{procedure}”, nhưng {unit} chưa có lãnh đạo nào để ký thông báo dừng giải quyết. Hãy cử hoặc gán vai trò lãnh đạo; hồ sơ chờ đến lúc đó.', sms: 'Ho so {code}: de nghi rut chua co lanh dao ky thong bao.', status: 'Đề nghị rút, không ai ký' },
    en: { title: 'Dossier {code}: nobody can sign its withdrawal', text: 'The applicant asks to withdraw dossier {code} “{procedure}”, but {unit} has no head to sign the notice that it stops. Have a head seated there; the dossier waits until then.', sms: 'Dossier {code}: nobody is seated to sign its withdrawal.', status: 'Withdrawal, nobody signs' },
  },
  'withdrawal-waits': {
    vi: { title: 'Hồ sơ {code} còn chờ ký thông báo rút', text: 'Người nộp đề nghị rút hồ sơ {code} “{procedure}” từ {sinceAt}. Hãy ký thông báo dừng giải quyết, hoặc không ký và nói rõ lý do.', sms: 'Ho so {code}: nguoi nop de nghi rut, con cho ky thong bao.', status: 'Rút: chờ ký' },
    en: { title: 'Dossier {code} still waits for its withdrawal to be signed', text: 'The applicant asked to withdraw dossier {code} “{procedure}” at {sinceAt}. Sign the notice that it stops, or decline and say why.', sms: 'Dossier {code}: withdrawal was asked, not signed yet.', status: 'Withdrawal waits' },
  },
  'withdrawal-taken-back': {
    vi: { title: 'Hồ sơ {code}: người nộp không rút nữa', text: 'Người nộp rút lại đề nghị rút hồ sơ {code} “{procedure}”. Không phải ký thông báo; hồ sơ giải quyết tiếp.', sms: 'Ho so {code}: nguoi nop khong rut nua, giai quyet tiep.', status: 'Không rút nữa' },
    en: { title: 'Dossier {code}: the applicant goes on after all', text: 'The applicant took back the wish to withdraw dossier {code} “{procedure}”. Nothing is to be signed; the work goes on.', sms: 'Dossier {code}: the wish to withdraw was taken back.', status: 'Withdrawal taken back' },
  },
  'signature-stopped': {
    vi: { title: 'Chữ ký chưa xong: {paper}', text: 'Chữ ký số trên “{paper}” bị từ chối, hết hạn chờ hoặc gặp sự cố nhiều lần; văn bản giữ nguyên. Hãy mở trang Chữ ký chờ và yêu cầu ký lại.', sms: 'Co chu ky so chua xong, hay mo trang Chu ky cho.', status: 'Chữ ký chưa xong' },
    en: { title: 'A signature was not made: {paper}', text: 'The signature on “{paper}” was refused, not answered in time, or failed too often; the paper is as it was. Open the waiting signatures and ask for it again.', sms: 'A digital signature was not made; open the waiting signatures.', status: 'Not signed' },
  },
  'result-unsigned': {
    vi: { title: 'Hồ sơ {code}: kết quả đính kèm chờ ký số', text: 'Kết quả “{result}” của hồ sơ {code} được đính kèm mà chưa có chữ ký số của cơ quan, nên chưa vào kho giấy tờ của người nộp. Hãy mở xem rồi ký.', sms: 'Ho so {code}: ket qua dinh kem cho ky so.', status: 'Kết quả chờ ký số' },
    en: { title: 'Dossier {code}: an attached result waits to be signed', text: 'The result “{result}” of dossier {code} was attached without a signature of an office, so it is not in the vault yet. Open it and sign.', sms: 'Dossier {code}: an attached result waits to be signed.', status: 'Result to be signed' },
  },
  'due-soon': {
    vi: { title: 'Hồ sơ {code} sắp đến hạn', text: 'Hồ sơ {code}[ ở bước “{step}”] đến hạn lúc {dueAt}.', sms: 'Ho so {code} sap den han {dueAt}.', status: 'Sắp đến hạn' },
    en: { title: 'Dossier {code} is due soon', text: 'Dossier {code}[ at step “{step}”] is due at {dueAt}.', sms: 'Dossier {code} is due soon: {dueAt}.', status: 'Due soon' },
  },
  overdue: {
    vi: { title: 'Hồ sơ {code} đã quá hạn', text: 'Hồ sơ {code}[ ở bước “{step}”] quá hạn từ {dueAt}.', sms: 'Ho so {code} da qua han tu {dueAt}.', status: 'Quá hạn' },
    en: { title: 'Dossier {code} is overdue', text: 'Dossier {code}[ at step “{step}”] has been overdue since {dueAt}.', sms: 'Dossier {code} has been overdue since {dueAt}.', status: 'Overdue' },
  },
  'reminder-written': {
    vi: { title: 'Công văn đôn đốc số {number}', text: '{from} đôn đốc {unit}: {count} việc sắp hoặc đã quá hạn, danh sách kèm theo công văn số {number}. Hãy mở mục Đến hạn, quá hạn.', sms: 'Don vi co cong van don doc: viec sap hoac da qua han.', status: 'Được đôn đốc' },
    en: { title: 'Reminder letter number {number}', text: '{from} urges {unit}: {count} matters are late or about to be; the list is annexed to letter {number}. Open Due and overdue.', sms: 'A reminder letter came: matters are late or about to be.', status: 'Reminded' },
  },
  'apology-due': {
    vi: { title: 'Hồ sơ {code} cần xin lỗi, hẹn lại trước hạn', text: 'Hồ sơ {code} khó trả đúng hẹn {dueAt}. Hạn cuối để ký phiếu xin lỗi và hẹn lại ngày trả: {untilAt}.', sms: 'Ho so {code}: ky phieu xin loi, hen lai truoc {untilAt}.', status: 'Cần xin lỗi, hẹn lại' },
    en: { title: 'Dossier {code} needs its apology before it is late', text: 'Dossier {code} can hardly be returned at {dueAt}. The apology with a new date can be signed until {untilAt}.', sms: 'Dossier {code}: sign the apology with a new date before {untilAt}.', status: 'Apology due' },
  },
  'supplement-late': {
    vi: { title: 'Hồ sơ[ {code}] đã quá hạn bổ sung', text: 'Người nộp chưa bổ sung hồ sơ “{procedure}”[ {code}] khi hết hạn {untilAt}. Hãy liên hệ người nộp, hoặc từ chối, dừng giải quyết có lý do.', sms: 'Ho so[ {code}] qua han bo sung tu {untilAt}.', status: 'Quá hạn bổ sung' },
    en: { title: 'The time to supplement dossier[ {code}] is over', text: 'The dossier “{procedure}”[ {code}] was not supplemented until {untilAt}. Call the applicant, or refuse or discontinue it with its reason.', sms: 'Dossier[ {code}] was not supplemented until {untilAt}.', status: 'Supplement overdue' },
  },
  'apology-signed': {
    vi: { title: 'Hồ sơ {code}: đã xin lỗi[, hẹn lại {dueAt}]', text: '{from} đã gửi thư xin lỗi về hồ sơ {code}[ và hẹn lại ngày trả: {dueAt}].', sms: 'Ho so {code}: da gui thu xin loi[, hen lai {dueAt}].', status: 'Đã xin lỗi' },
    en: { title: 'Dossier {code}: apologised for[, new date {dueAt}]', text: '{from} apologised to the applicant of dossier {code}[ and set a new date: {dueAt}].', sms: 'Dossier {code}: an apology was sent[, new date {dueAt}].', status: 'Apologised for' },
  },
  'succession-waits': {
    vi: { title: 'Hồ sơ của {unit} chờ được chia', text: '{unit} đã chia cho nhiều đơn vị, hoặc không còn đơn vị nào kế thừa; {count} hồ sơ đang mở chờ được chuyển đi. Mở mục “Hồ sơ đơn vị đã chia”.', sms: 'Co ho so cua don vi da chia dang cho duoc chuyen.', status: 'Hồ sơ chờ chia' },
    en: { title: 'Dossiers of {unit} wait to be divided', text: '{unit} was divided among several units, or has no successor that still stands; {count} open dossiers wait to be moved. Open “Dossiers of divided units”.', sms: 'Dossiers of a divided unit wait to be moved.', status: 'Dossiers wait' },
  },
  'payment-difference': {
    vi: { title: 'Có {count} chênh lệch thanh toán cần xử lý', text: 'Đối soát tìm thấy {count} chênh lệch giữa sổ của hệ thống, nền tảng thanh toán và sao kê. Mở mục Đối soát để xử lý.', sms: 'Co chenh lech thanh toan can xu ly.', status: 'Chênh lệch thanh toán' },
    en: { title: '{count} payment differences to be put right', text: 'Matching found {count} differences between our journal, the payment platform and the bank statement. Open Reconciliation to put them right.', sms: 'Payment differences are to be put right.', status: 'Payment differences' },
  },
  'file-alarm': {
    vi: { title: 'Hệ thống có {count} cảnh báo mới', text: 'Có {count} cảnh báo mới về vận hành: tệp mất hoặc có mã độc, ổ đĩa sắp đầy, việc nền hoặc thông điệp đứng lại, chứng thư sắp hết hạn. Mở mục Vận hành, kho tệp để xem phải làm gì.', sms: 'He thong co canh bao moi ve van hanh can xu ly.', status: 'Cảnh báo vận hành' },
    en: { title: '{count} new alarms of the system', text: '{count} new alarms of the operation: a file lost or with malware, a disk almost full, jobs or messages that stand still, a certificate that ends. Open Operation and files to see what to do.', sms: 'The system has new alarms to see to.', status: 'Alarm of the operation' },
  },
  'connections-silent': {
    vi: { title: '{count} hệ thống ngoài không trả lời', text: '{count} hệ thống bên ngoài không trả lời từ hơn mười phút. Mở mục Danh mục kết nối để xem nguyên nhân; việc tại quầy vẫn tiếp tục, thông điệp chờ trong hàng đợi.', sms: 'Co he thong ben ngoai khong tra loi.', status: 'Kết nối không trả lời' },
    en: { title: '{count} outside systems do not answer', text: '{count} outside systems have not answered for more than ten minutes. Open Connections for the cause; work at the counter goes on, messages wait in the queue.', sms: 'Outside systems do not answer.', status: 'Connections silent' },
  },
  'backups-lacking': {
    vi: { title: 'Dữ liệu đang không được sao lưu đủ', text: 'Có {count} điều cần xử lý về sao lưu và diễn tập khôi phục: lượt sao lưu không đạt, đã cũ, hoặc chưa được diễn tập. Nếu máy chủ hỏng lúc này, dữ liệu mới có thể mất. Mở mục Vận hành, kho tệp để xem phải làm gì.', sms: 'Sao luu du lieu dang khong dat, can xu ly ngay.', status: 'Sao lưu không đủ' },
    en: { title: 'The data is not backed up as it should be', text: '{count} things about backups and restore drills to see to: one failed, is old, or was never rehearsed. If the server broke now, recent data could be lost. Open Operation and files to see what to do.', sms: 'Backups fail or are old: see to them now.', status: 'Backups lacking' },
  },
  'destruction-proposed': {
    vi: { title: 'Danh mục tiêu huỷ của {unit} chờ quyết định', text: '{from} lập danh mục {count} giấy tờ hết thời hạn lưu trữ của {unit}. Mở danh mục, bỏ ra những gì cần giữ rồi quyết định.', sms: 'Danh muc giay to het thoi han cho quyet dinh.', status: 'Danh mục chờ quyết định' },
    en: { title: 'A destruction list of {unit} waits for a decision', text: '{from} listed {count} papers of {unit} past their period. Open the list, spare what has to stay, and decide.', sms: 'A list of papers past their period waits for a decision.', status: 'List to decide' },
  },
  'destruction-decided': {
    vi: { title: 'Danh mục tiêu huỷ đã được quyết định', text: '{from} quyết định tiêu huỷ theo danh mục bạn lập: {reason}. Kết quả từng giấy tờ ở trong danh mục.', sms: 'Danh muc tieu huy ban lap da duoc quyet dinh.', status: 'Danh mục được quyết định' },
    en: { title: 'Your destruction list was decided', text: '{from} decided to destroy what you listed: {reason}. The list says what became of each paper.', sms: 'Your destruction list was decided.', status: 'List decided' },
  },
  'destruction-declined': {
    vi: { title: 'Danh mục tiêu huỷ không được duyệt', text: '{from} không cho tiêu huỷ theo danh mục bạn lập: {reason}. Giấy tờ giữ nguyên.', sms: 'Danh muc tieu huy ban lap khong duoc duyet.', status: 'Danh mục không được duyệt' },
    en: { title: 'Your destruction list was declined', text: '{from} declined your list: {reason}. The papers stay.', sms: 'Your destruction list was declined.', status: 'List declined' },
  },
  'retired-still-open': {
    vi: { title: 'Thủ tục {code} đã bãi bỏ, còn {count} hồ sơ chưa xong', text: 'Thủ tục {code} “{procedure}” đã bãi bỏ và hết thời hạn chuyển tiếp, nhưng {count} hồ sơ do {unit} giải quyết chưa xong[: {codes}]. Danh sách đầy đủ ở mục “Đến hạn, quá hạn”; hãy giải quyết dứt điểm.', sms: 'Thu tuc da bai bo {code} con ho so chua xong.', status: 'Hồ sơ của thủ tục bãi bỏ' },
    en: { title: 'Procedure {code} is abolished, {count} dossiers are not done', text: 'Procedure {code} “{procedure}” is abolished and its transition is over, yet {count} dossiers resolved by {unit} are not done[: {codes}]. The whole list is under “Due and overdue”; bring them to an end.', sms: 'Abolished procedure {code}: dossiers are not done.', status: 'Abolished, still open' },
  },
  'postings-out-of-date': {
    vi: { title: 'Niêm yết ở {unit} không còn đúng', text: 'Danh mục thủ tục đã thay đổi; {count} nơi ở {unit} còn niêm yết bản cũ: {place}. In bản mới ở mục Niêm yết thủ tục, thay rồi ghi nhận.', sms: 'Niem yet thu tuc o don vi khong con dung, can thay ban moi.', status: 'Niêm yết cũ' },
    en: { title: 'Postings at {unit} are out of date', text: 'The catalogue changed; {count} places at {unit} still show the old edition: {place}. Print the new one under Postings, put it up and say so.', sms: 'Postings of procedures at your unit are out of date.', status: 'Postings out of date' },
  },
  'parcel-refused': {
    vi: { title: 'Bưu điện từ chối đơn của hồ sơ {code}', text: 'Bưu điện không nhận đơn của hồ sơ {code} (mã {cause}). Kiểm tra địa chỉ rồi gửi lại đơn ở mục Bưu chính.', sms: 'Buu dien tu choi don cua ho so {code}.', status: 'Bưu điện từ chối đơn' },
    en: { title: 'The post refused the order of dossier {code}', text: 'The post does not take the order of dossier {code} (code {cause}). Check the address and send the order again under Post.', sms: 'The post refused the order of dossier {code}.', status: 'Order refused by the post' },
  },
  'parcel-case': {
    vi: { title: 'Bưu gửi của hồ sơ {code} bị mất', text: 'Bưu gửi[ {number}] của hồ sơ {code} bị mất. Làm việc với bưu điện để khôi phục giấy tờ hoặc bồi thường, rồi ghi kết quả ở mục Bưu chính.[ Bưu điện phải trả lời đến hết ngày {until}.][ Ghi nhận: {reason}.]', sms: 'Buu gui cua ho so {code} bi mat.', status: 'Mất bưu gửi' },
    en: { title: 'The parcel of dossier {code} is lost', text: 'Parcel[ {number}] of dossier {code} is lost. Have the post restore the papers or pay for them, then write down how it ended under Post.[ The post has to answer by {until}.][ Noted: {reason}.]', sms: 'The parcel of dossier {code} is lost.', status: 'Parcel lost' },
  },
  'parcel-case-damaged': {
    vi: { title: 'Bưu gửi của hồ sơ {code} bị hư hỏng', text: 'Bưu gửi[ {number}] của hồ sơ {code} bị hư hỏng. Xem giấy tờ còn dùng được không, làm lại nếu cần, rồi ghi kết quả ở mục Bưu chính.[ Bưu điện phải trả lời đến hết ngày {until}.][ Ghi nhận: {reason}.]', sms: 'Buu gui cua ho so {code} bi hu hong.', status: 'Hư hỏng bưu gửi' },
    en: { title: 'The parcel of dossier {code} is damaged', text: 'Parcel[ {number}] of dossier {code} is damaged. See whether the papers can still be used, have them made anew if not, then write down how it ended under Post.[ The post has to answer by {until}.][ Noted: {reason}.]', sms: 'The parcel of dossier {code} is damaged.', status: 'Parcel damaged' },
  },
  'parcel-case-due': {
    vi: { title: 'Bưu điện phải trả lời về bưu gửi của hồ sơ {code}', text: 'Hạn bưu điện giải quyết khiếu nại về bưu gửi[ {number}] của hồ sơ {code} là ngày {until} mà sự cố chưa khép. Hỏi bưu điện, báo người dân, rồi ghi kết quả ở mục Bưu chính.', sms: 'Den han buu dien tra loi ve buu gui cua ho so {code}.', status: 'Đến hạn bưu điện trả lời' },
    en: { title: 'The post has to answer about the parcel of dossier {code}', text: 'The post had until {until} to settle the complaint about parcel[ {number}] of dossier {code}, and the case is open. Ask the post, tell the citizen, then write down how it ended under Post.', sms: 'The post has to answer about the parcel of dossier {code}.', status: 'Answer of the post due' },
  },
  'post-money-difference': {
    vi: { title: 'Có {count} chênh lệch tiền thu hộ cần xử lý', text: 'Đối soát tìm thấy {count} chênh lệch giữa tiền bưu tá thu hộ, sổ của hệ thống và tiền bưu điện chuyển về. Mở mục Thu hộ qua bưu điện để xử lý.', sms: 'Co chenh lech tien thu ho qua buu dien.', status: 'Chênh lệch thu hộ' },
    en: { title: '{count} differences of levies taken at the door', text: 'Matching found {count} differences between what postmen took, our journal and what the post handed on. Open Levies taken by the post to put them right.', sms: 'Differences of levies taken at the door.', status: 'Door money differences' },
  },
  'old-result-returned': {
    vi: { title: '{result} số {number} được trả lại để làm lại', text: '{result} số {number} được trả lại: {reason}. Mở mục “Số hóa kết quả cũ”.', sms: 'Mot ket qua cu duoc tra lai de lam lai.', status: 'Trả lại để làm lại' },
    en: { title: '{result} number {number} came back', text: '{result} number {number} came back: {reason}. Open “Old results”.', sms: 'An old result came back to be done again.', status: 'Came back' },
  },
  'old-results-late': {
    vi: { title: 'Số hóa kết quả cũ khó xong đúng hạn', text: '{count} nhóm kết quả cũ của {unit} khó xong trước hạn theo tiến độ hai tuần qua. Mở mục “Số hóa kết quả cũ” để xem.', sms: 'So hoa ket qua cu kho xong dung han.', status: 'Khó xong đúng hạn' },
    en: { title: 'Digitising old results will hardly end in time', text: '{count} groups of old results of {unit} will not be done in time at the pace of the last two weeks. Open “Old results”.', sms: 'Old results will hardly be digitised in time.', status: 'Hardly in time' },
  },
  'opinion-asked': {
    vi: { title: 'Được hỏi ý kiến về hồ sơ {code}', text: '[{from} ]xin ý kiến về hồ sơ {code}[, trả lời trước {untilAt}].[ Nội dung hỏi: {question}]', sms: 'Don vi duoc hoi y kien ve ho so {code}[, tra loi truoc {untilAt}].', status: 'Được hỏi ý kiến' },
    en: { title: 'Your opinion on dossier {code} is asked', text: 'An opinion on dossier {code} is asked[ by {from}][, to be given before {untilAt}].[ Question: {question}]', sms: 'Your opinion on dossier {code} is asked[, before {untilAt}].', status: 'Opinion asked' },
  },
  'opinion-given': {
    vi: { title: 'Đã có ý kiến về hồ sơ {code}', text: 'Đã có ý kiến về hồ sơ {code}[ từ {from}].', sms: 'Da co y kien tra loi ve ho so {code}.', status: 'Đã có ý kiến' },
    en: { title: 'An opinion on dossier {code} was given', text: 'An opinion on dossier {code} was given[ by {from}].', sms: 'An opinion on dossier {code} was given.', status: 'Opinion given' },
  },
  'opinion-overdue': {
    vi: { title: 'Ý kiến về hồ sơ {code} quá hạn trả lời', text: 'Ý kiến về hồ sơ {code}[ hỏi {from}] đã quá hạn[ {untilAt}] mà chưa có trả lời.', sms: 'Y kien ve ho so {code} qua han[ {untilAt}] chua tra loi.', status: 'Ý kiến quá hạn' },
    en: { title: 'The opinion on dossier {code} is overdue', text: 'The opinion on dossier {code}[ asked of {from}] is overdue[ since {untilAt}].', sms: 'The opinion on dossier {code} is overdue[ since {untilAt}].', status: 'Opinion overdue' },
  },
} as const satisfies Readonly<Record<string, Template>>
