import type { RefusalTable } from '../../../platform/http/route.ts'
import type { CourseRefusal } from '../domain/refusal.ts'

/** What goes wrong between acceptance and result. */
export const courseRefusals: RefusalTable<CourseRefusal> = {
  'supplement-used-up': [
    409,
    'Hồ sơ này đã được yêu cầu bổ sung một lần lúc {when}; pháp luật chỉ cho phép một lần. Chưa có gì thay đổi; hãy giải quyết theo giấy tờ đã có, hoặc từ chối có lý do.',
    'This dossier was already sent back for a supplement at {when}; the law allows it once. Nothing was changed; decide on what is there, or refuse with a reason.',
  ],
  'supplement-too-late': [
    409,
    'Chỉ được yêu cầu bổ sung trong 3 ngày làm việc từ khi tiếp nhận, tức đến {until}. Chưa có gì thay đổi; hãy giải quyết theo giấy tờ đã có, hoặc từ chối có lý do.',
    'A supplement may be asked for within three working days of reception, until {until}. Nothing was changed; decide on what is there, or refuse with a reason.',
  ],
  'supplement-unclear': [
    422,
    'Phải nêu ít nhất một mục cần bổ sung và ghi rõ sai hoặc thiếu gì ở từng mục. Chưa gửi yêu cầu; hãy viết cụ thể để người nộp làm đúng ngay lần này.',
    'Name at least one item and say what is wrong with each. Nothing was sent; be exact, so that the applicant gets it right this one time.',
  ],
  'supplement-incomplete': [
    422,
    'Còn mục chưa bổ sung: {items}. Những gì đã nhập vẫn được giữ; hãy bổ sung, hoặc ghi vì sao không có.',
    'Not yet supplemented: {items}. What you entered is kept; add it, or say why you cannot.',
  ],
  'supplement-not-given': [
    409,
    'Người nộp chưa bổ sung nên chưa xác nhận được. Hồ sơ không thay đổi; hãy chờ, hoặc dừng giải quyết khi đã quá hạn.',
    'The applicant has not answered yet, so nothing can be confirmed. The dossier was not changed; wait, or discontinue it once the time is over.',
  ],
  'supplement-already-given': [
    409,
    'Hồ sơ đã được bổ sung rồi. Không có gì được ghi thêm; nếu cần nộp thêm giấy tờ, hãy liên hệ nơi tiếp nhận.',
    'The supplement was given already. Nothing more was recorded; contact the receiving office if something is still to be added.',
  ],
  'supplement-changed': [
    409,
    'Nội dung bổ sung vừa được sửa ở nơi khác, nên chưa gửi. Những gì đã lưu vẫn còn; hãy đọc lại dưới đây rồi gửi.',
    'The supplement was changed elsewhere just now, so it was not sent. Everything is kept; read it again below, then send it.',
  ],
  'supplement-item-unknown': [
    422,
    'Mục số {item} không có trong yêu cầu bổ sung. Chưa có gì được ghi; hãy tải lại trang và bổ sung đúng các mục được nêu.',
    'Item {item} is not in the request. Nothing was recorded; reload and answer the items named.',
  ],
  'opinion-unclear': [
    422,
    'Phải ghi nội dung cần lấy ý kiến và thời hạn trả lời sau thời điểm này. Chưa gửi; hãy bổ sung rồi gửi lại.',
    'Say what is asked and until when, later than now. Nothing was sent; complete it and send again.',
  ],
  'opinion-not-open': [
    409,
    'Không có yêu cầu ý kiến này, hoặc đã được trả lời. Chưa có gì thay đổi; hãy tải lại trang.',
    'There is no such open request for an opinion. Nothing was changed; reload the page.',
  ],
  'opinion-not-overdue': [
    409,
    'Ý kiến này chưa quá hạn, hoặc đã báo lãnh đạo Bộ phận Một cửa. Chưa có gì thay đổi.',
    'This opinion is not overdue, or the head of the one-stop desk was told already. Nothing was changed.',
  ],
  'unit-asks-itself': [
    422,
    'Đơn vị giải quyết không lấy ý kiến của chính mình. Chưa gửi; hãy chọn đơn vị khác.',
    'A unit does not ask its own opinion. Nothing was sent; choose another unit.',
  ],
  'answer-missing': [
    422,
    'Chưa có nội dung trả lời. Chưa có gì được ghi; hãy viết ý kiến rồi gửi.',
    'There is no answer. Nothing was recorded; write it and send again.',
  ],
  'branches-open': [
    409,
    'Còn {count} cơ quan phối hợp chưa trả lời nên chưa trình hoặc phê duyệt được. Hồ sơ không thay đổi; hãy chờ hoặc đôn đốc.',
    '{count} coordinating authorities have not answered, so it cannot be submitted or approved. The dossier was not changed; wait or press them.',
  ],
  'branch-not-open': [
    409,
    'Không có phần việc phối hợp này, hoặc đã xong. Chưa có gì thay đổi; hãy tải lại trang.',
    'There is no such open part of coordination. Nothing was changed; reload the page.',
  ],
  'action-not-here': [
    409,
    'Bước hiện tại của quy trình không có thao tác “{action}”. Hồ sơ không thay đổi; hãy tải lại trang để xem các thao tác đang mở.',
    'The step the dossier stands at has no action “{action}”. It was not changed; reload to see what may be done.',
  ],
  'step-has-own-command': [
    409,
    'Thao tác “{action}” có lệnh riêng (tiếp nhận, trình, phê duyệt, trả kết quả …). Hồ sơ không thay đổi; hãy dùng nút của lệnh đó.',
    'The action “{action}” has a command of its own (accept, submit, approve, return …). The dossier was not changed; use that command.',
  ],
  'step-papers-missing': [
    422,
    'Bước này còn thiếu giấy tờ: {names}. Hồ sơ không thay đổi; hãy bổ sung giấy tờ vào hồ sơ rồi làm lại.',
    'This step still needs papers: {names}. The dossier was not changed; add them and try again.',
  ],
  'party-unclear': [
    422,
    'Quy trình không có vai “{party}” cần chọn đơn vị, hoặc chưa chọn được đơn vị đang hoạt động cho vai này. Hồ sơ không thay đổi; hãy chọn lại đơn vị phối hợp.',
    'The workflow has no part “{party}” to name a unit for, or no working unit was named for it. The dossier was not changed; choose the unit again.',
  ],
  'claim-unknown': [
    422,
    'Hồ sơ không có nội dung hoặc giấy tờ này để đối chiếu. Chưa có gì được ghi; hãy tải lại trang rồi đánh dấu lại.',
    'The dossier has no such claim or paper to compare. Nothing was recorded; reload the page and tick again.',
  ],
  'verification-incomplete': [
    422,
    'Biên bản thẩm tra, xác minh còn thiếu: {fieldsVi}. Chưa lưu; nội dung đã nhập vẫn còn, hãy bổ sung rồi ghi lại.',
    'The record of verification lacks: {fieldsEn}. Not kept; what you typed is still here, complete it and record again.',
  ],
  'obligation-unclear': [
    422,
    'Phải ghi rõ nghĩa vụ tài chính hoặc chứng từ, số tiền là số nguyên lớn hơn 0. Hồ sơ không thay đổi; hãy bổ sung.',
    'Say what obligation or proof it is; an amount is a whole number above 0. The dossier was not changed; complete it.',
  ],
  'obligation-proof-missing': [
    422,
    'Chưa có tệp chứng từ nào. Chưa gửi; hãy đính kèm ảnh hoặc tệp giấy nộp tiền rồi gửi lại.',
    'There is no file of a proof. Nothing was sent; attach a picture or file of the receipt and send again.',
  ],
  'obligation-not-open': [
    409,
    'Hồ sơ không có nghĩa vụ tài chính đang chờ. Chưa có gì thay đổi; hãy tải lại trang.',
    'No payment obligation is open on this dossier. Nothing was changed; reload the page.',
  ],
  'reappointment-too-late': [
    409,
    'Chỉ được hẹn lại chậm nhất 1 ngày làm việc trước khi hết hạn, tức đến {until}. Ngày hẹn không đổi; vẫn gửi được thư xin lỗi không kèm ngày mới.',
    'A new date may be set at the latest one working day before expiry, until {until}. The date stands; an apology without a new date can still be sent.',
  ],
  'reappointed-before': [
    409,
    'Hồ sơ đã hẹn lại một lần lúc {when}; pháp luật chỉ cho phép một lần. Ngày hẹn không đổi; vẫn gửi được thư xin lỗi không kèm ngày mới.',
    'A new date was set once already, at {when}; the law allows it once. The date stands; an apology without a new date can still be sent.',
  ],
  'new-date-day-off': [
    422,
    'Ngày hẹn mới không phải ngày làm việc của đơn vị. Ngày hẹn không đổi, thư chưa gửi; hãy chọn một ngày làm việc.',
    'The new date is no working day of the unit. The date stands and no letter was sent; choose a working day.',
  ],
  'until-past': [
    422,
    'Hạn cho người nộp đã qua. Chưa gửi gì, hồ sơ không đổi; hãy chọn ngày sau thời điểm này rồi bấm lại.',
    'What the applicant is given until has passed. Nothing was sent or changed; choose a day ahead, then press again.',
  ],
  'moment-ahead': [
    422,
    'Thời điểm ghi là lúc chưa đến, mà chỉ ghi việc đã diễn ra. Chưa lưu; hãy sửa ngày giờ rồi ghi lại.',
    'The moment given lies ahead, and only what has happened is recorded. Nothing was kept; correct it, then record again.',
  ],
  'new-date-not-later': [
    422,
    'Ngày hẹn mới phải sau ngày hẹn hiện tại. Ngày hẹn không đổi; hãy chọn ngày khác.',
    'The new date must be later than the present one. The date stands; choose another.',
  ],
  'delay-unaccounted': [
    409,
    'Hồ sơ đã quá ngày hẹn trả {dueAt} mà chưa có phiếu xin lỗi cho ngày hẹn này nên chưa quyết định được. Hồ sơ không thay đổi; hãy mở hồ sơ, ký phiếu ở mục “Xin lỗi và hẹn lại ngày trả” rồi quyết định.',
    'The promised date {dueAt} has passed and no apology covers it, so nothing was decided. The dossier was not changed; open it, sign the apology, then decide.',
  ],
  'no-due-date': [
    409,
    'Hồ sơ không có ngày hẹn trả nên không hẹn lại hoặc tính lại được. Chưa có gì thay đổi.',
    'This dossier has no promised date, so none can be changed. Nothing was changed.',
  ],
  'decider-not-competent': [
    422,
    'Người quyết định phải là lãnh đạo đơn vị giải quyết. Hồ sơ không thay đổi; hãy chọn người có thẩm quyền.',
    'Who decides must be a head of the resolving unit. The dossier was not changed; choose somebody competent.',
  ],
  'nothing-to-undo': [
    409,
    'Bước gần nhất không hoàn tác được. Hồ sơ không thay đổi; hãy xem dòng thời gian để biết bước ấy là gì.',
    'The last step cannot be undone. The dossier was not changed; the timeline says what it was.',
  ],
  'not-yours-to-undo': [
    403,
    'Bước gần nhất do {name} thực hiện nên chỉ người ấy hoặc lãnh đạo đơn vị được hoàn tác. Hồ sơ không thay đổi.',
    'The last step was done by {name}; only they or the head of the unit may undo it. The dossier was not changed.',
  ],
  'levy-claim-open': [
    422,
    'Người nộp đề nghị miễn, giảm phí, lệ phí: {words}. Chưa tiếp nhận; hãy xem giấy tờ, chọn chấp nhận hay không rồi bấm lại.',
    'The applicant claims to be exempt: {words}. Not accepted yet; look at the papers, grant or decline the claim, then press again.',
  ],
  'levy-claim-reason-missing': [
    422,
    'Không chấp nhận miễn, giảm thì phải ghi lý do, người nộp sẽ đọc. Chưa tiếp nhận; hãy ghi lý do rồi bấm lại.',
    'Declining the claim needs its reason, for the applicant reads it. Not accepted yet; write why, then press again.',
  ],
  'levy-claim-amount-wrong': [
    422,
    'Số còn phải nộp là số đồng nguyên, nhỏ hơn {most} đồng. Chưa tiếp nhận; hãy sửa số tiền rồi bấm lại.',
    'What is still to be paid is in whole đồng, less than {most}. Not accepted yet; correct the amount, then press again.',
  ],
  'levy-not-due': [
    409,
    'Số tiền không khớp: còn phải thu {left} đồng. Chưa ghi thu; hãy kiểm tra lại.',
    'The amount does not fit: {left} đồng are still to be paid. Nothing was recorded; check it.',
  ],
  'papers-not-due': [
    409,
    'Hồ sơ này không có bản giấy phải bàn giao, hoặc đã bàn giao. Chưa có gì thay đổi.',
    'There are no papers to hand over, or they were handed over already. Nothing was changed.',
  ],
  'assignee-not-competent': [
    422,
    'Người được chọn không được giao việc của bước này ở đơn vị. Hồ sơ không thay đổi; hãy chọn người khác.',
    'Who was chosen is not charged with this step at the unit. The dossier was not changed; choose somebody else.',
  ],
  'in-those-hands': [
    409,
    'Việc này đang do {name} giữ nên không có gì thay đổi. Hãy chọn đồng nghiệp khác.',
    '{name} has this work already, so nothing was changed. Choose another colleague.',
  ],
  'nothing-changed': [
    409,
    'Tính lại vẫn ra đúng ngày hẹn hiện tại nên không có gì thay đổi.',
    'Counting again gives the same date, so nothing was changed.',
  ],
}
