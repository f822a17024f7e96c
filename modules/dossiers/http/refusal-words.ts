import type { RefusalTable } from '../../../platform/http/route.ts'
import { formsRefusals, type AnswersRefusal } from '../../forms/index.ts'
import { fileRefusals, openFileRefusals, type FileRefusal, type OpenFileRefusal } from '../../documents/index.ts'
import { assuranceRefusals, confirmationRefusals } from '../../identity/index.ts'
import type { FilingRefusal } from '../application/file-draft.ts'
import type { SupplementRefusal } from '../application/give-supplement.ts'
import type { LookUpRefusal } from '../application/look-up-dossier.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { TwinRefusal } from '../domain/exact-twin.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { courseRefusals } from './course-refusal-words.ts'

export const dossierRefusals: RefusalTable<DossierRefusal> = {
  ...courseRefusals,
  'dossier-not-found': [
    404,
    'Không có hồ sơ này, hoặc tài khoản đang dùng không được xem. Hãy kiểm tra lại mã hồ sơ.',
    'There is no such dossier, or this account may not see it. Check the code.',
  ],
  'not-permitted-here': [
    403,
    'Tài khoản đang dùng không được giao việc này ở đơn vị này. Hồ sơ không thay đổi.',
    'This account is not in charge of this at this unit. The dossier was not changed.',
  ],
  'wrong-state': [
    409,
    'Hồ sơ đang ở trạng thái “{stateVi}” nên không làm được việc này. Chưa có gì thay đổi; hãy tải lại trang để xem bước hiện tại.',
    'The dossier is “{stateEn}”, so this cannot be done now. Nothing was changed; reload to see where it stands.',
  ],
  'changed-meanwhile': [
    409,
    'Trong lúc bạn đang mở hồ sơ, {who} đã {whatVi} lúc {when}. Việc của bạn chưa được ghi; hãy tải lại trang, xem thay đổi rồi làm tiếp.',
    'While you had this dossier open, {who} {whatEn} at {when}. Your action was not recorded; reload, look at the change and go on.',
  ],
  'claimed-by-other': [
    409,
    'Hồ sơ này {name} đang thụ lý. Chưa có gì thay đổi; nếu cần nhận thay, đề nghị lãnh đạo phân công lại.',
    '{name} is working on this dossier. Nothing was changed; ask the head of unit to reassign it if you should take over.',
  ],
  'not-claimed': [
    409,
    'Hồ sơ chưa có người thụ lý. Hãy bấm “Nhận thụ lý” trước khi trình phê duyệt.',
    'Nobody has taken this dossier in hand yet. Take it first, then submit it for approval.',
  ],
  'withdrawal-waits': [
    409,
    'Người nộp đã đề nghị rút hồ sơ lúc {when}; thông báo dừng giải quyết đang chờ ký. Chưa có gì thay đổi; hãy ký thông báo trước, hoặc hoàn tác đề nghị ghi nhầm ở quầy.',
    'The applicant asked to withdraw at {when}; the notice that it stops waits to be signed. Nothing was changed; sign the notice first, or undo a request written down by mistake.',
  ],
  'consent-missing': [
    422,
    'Nộp hộ trực tuyến cần ghi sự đồng ý của người dân. Hồ sơ chưa nộp, nội dung đã nhập vẫn còn; hãy ghi ai đồng ý và đồng ý bằng cách nào.',
    'Filing online for somebody needs their consent. Nothing was filed and what you entered is kept; write who agreed, and how.',
  ],
  'withdrawal-not-asked': [
    409,
    'Người nộp chưa đề nghị rút hồ sơ này nên chưa có gì để ký. Hồ sơ không thay đổi.',
    'Nobody asked to withdraw this dossier, so there is nothing to sign. The dossier was not changed.',
  ],
  'empty-dossier': [
    422,
    'Hồ sơ chưa có giấy tờ nào nên chưa nộp được. Thông tin đã nhập vẫn được giữ; hãy đính kèm tệp hoặc ghi số bản giấy của ít nhất một thành phần.',
    'The dossier holds no paper at all, so it was not filed. What you entered is kept; attach a file or state the paper copies of at least one component.',
  ],
  'components-missing': [
    422,
    'Còn thiếu thành phần: {names}. Chưa tiếp nhận; hãy nhận đủ, hoặc ghi lý do vì sao trường hợp này không cần.',
    'Components are missing: {names}. Not accepted yet; take them in, or say why this case does not need them.',
  ],
  'applicant-incomplete': [
    422,
    'Thông tin chủ hồ sơ còn thiếu: {fields}. Thông tin đã nhập vẫn được giữ; hãy điền thêm rồi nộp lại.',
    'Facts about the applicant are missing: {fields}. What you entered is kept; complete it and file again.',
  ],
  'reason-missing': [
    422,
    'Việc này phải ghi rõ lý do bằng lời. Chưa có gì thay đổi; hãy viết lý do (ít nhất 10 chữ cái) để người nộp hiểu cần làm gì.',
    'This needs its reason in words, at least 10 letters. Nothing was changed; write it so that the applicant knows what to do.',
  ],
  'proposal-missing': [
    422,
    'Chưa có nội dung đề xuất nên chưa trình được. Hồ sơ không thay đổi; hãy ghi ý kiến đề xuất để lãnh đạo quyết định.',
    'There is no proposal, so nothing was submitted. The dossier was not changed; write what you propose so that the head can decide.',
  ],
  'send-back-reason-missing': [
    422,
    'Chưa ghi lý do chuyển lại. Hồ sơ không thay đổi; hãy viết rõ cán bộ thụ lý cần làm lại gì.',
    'There is no reason for sending back. The dossier was not changed; write what the officer has to do again.',
  ],
  'unknown-reason': [
    422,
    'Lý do “{reasonCode}” không có trong danh mục. Chưa có gì thay đổi; hãy chọn một lý do trong danh sách.',
    'There is no reason “{reasonCode}” in the catalogue. Nothing was changed; choose one from the list.',
  ],
  'result-on-paper': [
    409,
    'Kết quả bản giấy, hoặc bản chính đang giữ, được trao tận tay có ký nhận nên chưa ghi là đã nhận ở đây. Bản điện tử (nếu có) vẫn tải được; hãy đến nơi trả kết quả, hoặc chờ bưu điện giao.',
    'The result on paper, or the originals held, are handed over against a signature, so it is not recorded as received here. The electronic copy can still be downloaded; go to the desk, or wait for the post.',
  ],
  'levies-owed': [
    409,
    'Phí, lệ phí còn {left} đồng chưa nộp nên chưa ghi là đã nhận kết quả. Hồ sơ không thay đổi; hãy nộp ở trang hồ sơ này rồi nhận.',
    'Levies of {left} đồng are still to be paid, so the result is not recorded as received. The dossier was not changed; pay on the page of this dossier, then receive it.',
  ],
  'originals-not-held': [
    409,
    'Hồ sơ này không còn bản chính nào ở nơi tiếp nhận: chưa từng nộp bản chính, hoặc đã trả rồi. Không có gì được ghi thêm; xem lịch sử hồ sơ để biết ai đã nhận.',
    'The desk has no originals of this dossier any more: none were handed in, or they went back already. Nothing was recorded; the timeline says who took them.',
  ],
  'result-missing': [
    409,
    'Hồ sơ chưa có kết quả nên chưa trả được. Hãy đính kèm tệp kết quả trước.',
    'There is no result yet, so nothing can be returned. Attach the result first.',
  ],
  'result-run-out': [
    422,
    'Ngày hết giá trị đã qua nên chưa đính kèm kết quả; những gì đã có giữ nguyên. Hãy xem lại ngày ghi trên giấy.',
    'The last day of validity has passed, so the result was not attached; what is there is kept. Check the date on the paper.',
  ],
  'result-withdrawn-before': [
    409,
    'Tệp này đã bị thu hồi lúc {when} nên chưa đính kèm lại; hồ sơ giữ nguyên. Hãy đính kèm bản thay thế.',
    'This file was withdrawn at {when}, so it was not attached again; the dossier is as before. Attach the one that replaces it.',
  ],
  'nothing-to-sign': [
    409,
    'Hồ sơ không có kết quả nào chờ ký; không có gì thay đổi.',
    'No result of this dossier waits for a signature; nothing was changed.',
  ],
  'result-not-opened': [
    409,
    'Chưa ký vì ông/bà chưa mở xem: {names}. Hồ sơ giữ nguyên; hãy mở từng tệp kết quả rồi ký.',
    'Not signed, because you have not opened: {names}. The dossier is as before; open each result, then sign.',
  ],
  'result-cannot-be-signed': [
    422,
    'Tệp “{file}” không phải PDF, cũng không phải ảnh (JPG, PNG, TIFF tới 10 trang) dựng được thành PDF, nên không ký số được. Chưa đính kèm gì, hồ sơ giữ nguyên; hãy mở tệp, chọn Lưu thành PDF hoặc In ra PDF, rồi đính kèm bản PDF.',
    'The file “{file}” is neither a PDF nor a picture (JPG, PNG, TIFF of up to 10 pages) that can be drawn as one, so nobody could sign it. Nothing was attached and the dossier is as before; open it, save or print it as PDF, and attach that.',
  ],
  'result-not-pdf': [
    422,
    'Chưa ký được vì không phải tệp PDF: {names}. Hồ sơ giữ nguyên; hãy hoàn tác hoặc thu hồi rồi đính kèm bản PDF.',
    'Not signed, because these are no PDF files: {names}. The dossier is as before; undo or withdraw them and attach a PDF.',
  ],
  'result-being-signed': [
    409,
    'Chưa nhận được kết quả trực tuyến vì cơ quan chưa ký số xong. Hồ sơ giữ nguyên; khi ký xong ông/bà được báo ngay.',
    'The result cannot be received online yet, because the office has not signed it. Nothing has changed; you are told once it is signed.',
  ],
  'result-unsigned': [
    409,
    'Chưa trả được hồ sơ {code}: {names} chưa có chữ ký số, mà kết quả giấy phải có bản điện tử đã ký đi cùng. Hồ sơ giữ nguyên; hãy nhờ lãnh đạo mở xem và ký, rồi trả.',
    'Dossier {code} was not returned: {names} carries no signature, and with a paper result goes its signed electronic one. Nothing has changed; ask the head to open and sign it, then return it.',
  ],
  'result-signing-stopped': [
    409,
    'Chưa trả được hồ sơ {code}: chữ ký số của {names} bị từ chối, hết hạn chờ hoặc đã dừng sau nhiều lần gặp sự cố. Hồ sơ giữ nguyên; hãy nhờ người ký chọn “Yêu cầu ký lại” ở trang Chữ ký chờ, rồi trả.',
    'Dossier {code} was not returned: the digital signature of {names} was refused, not answered, or stopped after many faults. Nothing has changed; have its signer choose “Ask for the signature again” on the page Waiting signatures, then return it.',
  ],
  'no-certificate': [
    409,
    'Ông/bà chưa có chứng thư số còn hạn nên chưa ký được; kết quả giữ nguyên và chưa vào kho của người dân. Hãy nhờ quản trị thêm chứng thư.',
    'You have no valid certificate, so nothing was signed; the result is kept and is not in the vault yet. Ask the administrator to add your certificate.',
  ],
  'result-issued-before': [
    409,
    'Hồ sơ đã có kết quả nên chưa ban hành thêm. Kết quả đã có giữ nguyên; nếu sai, hãy hoàn tác việc đính kèm rồi ban hành lại.',
    'The dossier has its result already, so none was issued. What is there is kept; if it is wrong, undo attaching it and issue again.',
  ],
  'result-draft-missing': [
    409,
    'Cán bộ chưa soạn kết quả từ mẫu cho hồ sơ này nên chưa ban hành được. Hồ sơ không thay đổi; hãy đính kèm tệp kết quả, hoặc chuyển lại để soạn.',
    'No result was drafted from a template for this dossier, so none can be issued. Nothing was changed; attach a file, or have it drafted.',
  ],
  'result-draft-empty': [
    422,
    'Dự thảo kết quả cần có tên văn bản và nội dung. Chưa lưu gì mới; hãy viết đủ hai phần rồi lưu lại.',
    'The draft needs a title and content. Nothing new was kept; write both and keep it again.',
  ],
  'not-read': [
    409,
    'Chưa đọc hồ sơ này ở bản mới nhất nên chưa phê duyệt hay chuyển lại được. Chưa có gì thay đổi; hãy mở hồ sơ đọc rồi quyết định.',
    'This dossier was not read as it stands now, so it was neither approved nor sent back. Nothing was changed; open and read it, then decide.',
  ],
  'result-draft-changed': [
    409,
    'Dự thảo kết quả không còn đúng như bản cán bộ đã trình nên chưa ghi nhận. Hồ sơ không thay đổi; hãy chuyển lại để cán bộ trình bản dự thảo hiện tại.',
    'The draft of the result is no longer the one that was submitted, so nothing was recorded. Nothing was changed; send it back so that the present draft is submitted.',
  ],
  'split-unit-not-found': [
    404,
    'Không có đơn vị này trong số các đơn vị đã chia cho nhiều đơn vị mà bạn được phép chuyển hồ sơ. Chưa có gì thay đổi; hãy mở lại danh sách.',
    'This is not one of the divided units whose dossiers you may move. Nothing was changed; open the list again.',
  ],
  'heir-unknown': [
    422,
    'Đơn vị được chọn không phải đơn vị kế thừa đang hoạt động. Hồ sơ chưa được chuyển; hãy chọn một đơn vị trong danh sách.',
    'The unit chosen is not one of the successors still at work. The dossier was not moved; choose one from the list.',
  ],
  'not-at-unit': [
    409,
    'Hồ sơ không còn phần việc nào ở đơn vị đã chia nên không chuyển. Hãy tải lại danh sách.',
    'Nothing of this dossier is at the divided unit any more, so it was not moved. Load the list again.',
  ],
  'already-decided': [
    409,
    'Hồ sơ đã có quyết định nên không rút hoặc dừng được nữa. Hồ sơ không thay đổi; hãy liên hệ nơi tiếp nhận nếu cần.',
    'A decision has been made, so the dossier can no longer be withdrawn or stopped. It was not changed; contact the receiving office if needed.',
  ],
  'procedure-not-published': [
    404,
    'Thủ tục này không còn được công khai nên không nộp được. Bản đã soạn vẫn còn; hãy tìm thủ tục thay thế.',
    'This procedure is no longer published, so it cannot be filed. Your draft is kept; look for the procedure that replaces it.',
  ],
  'papers-not-by-post': [
    409,
    'Thủ tục này không nhận hồ sơ qua bưu chính theo Quyết định {number} ngày {decidedOn}. Nội dung đã nhập vẫn được giữ; hãy nộp trực tuyến hoặc tại Bộ phận Một cửa.',
    'Papers of this procedure do not come by post (decision {number} of {decidedOn}). What was entered is kept; file online or at the one-stop desk.',
  ],
  'result-not-by-post': [
    409,
    'Thủ tục này không trả kết quả qua bưu chính theo Quyết định {number} ngày {decidedOn}. Nội dung đã nhập vẫn được giữ; hãy chọn nhận bản điện tử hoặc nhận tại Bộ phận Một cửa.',
    'The result of this procedure is not sent by post (decision {number} of {decidedOn}). What was entered is kept; choose the electronic result or fetch it at the desk.',
  ],
  'channel-not-offered': [
    409,
    'Thủ tục này chưa nhận hồ sơ trực tuyến. Bản đã soạn vẫn được giữ; hãy nộp tại Bộ phận Một cửa hoặc qua bưu chính.',
    'This procedure is not filed online yet. Your draft is kept; hand it in at the one-stop desk or by post.',
  ],
  'unit-not-receiving': [
    409,
    'Đơn vị này hiện không có mã để cấp mã hồ sơ. Chưa tiếp nhận; hãy báo quản trị kiểm tra mã định danh đơn vị.',
    'This unit has no code to issue dossier codes with. Not accepted; ask the administrator to check the unit code.',
  ],
  'taker-authorisation-missing': [
    422,
    'Người nhận không phải chủ hồ sơ hay người nộp nên phải ghi giấy uỷ quyền. Chưa trả kết quả; hãy ghi số, ngày của giấy uỷ quyền.',
    'The taker is neither the applicant nor the submitter, so the letter of authorisation must be noted. Nothing was returned; write its number and date.',
  ],
  'postal-order-missing': [
    422,
    'Trả qua bưu chính phải ghi số vận đơn. Chưa trả kết quả; hãy ghi số trên phiếu gửi.',
    'A result sent by post needs the number of its postal order. Nothing was returned; write the number on the consignment note.',
  ],
  'receiver-missing': [
    422,
    'Hãy ghi tên người nhận kết quả. Kết quả chưa được ghi là đã trả.',
    'Write who takes the result. It has not been recorded as returned.',
  ],
}

export const draftRefusals: RefusalTable<DraftRefusal> = {
  'draft-not-found': [
    404,
    'Không có bản soạn này, hoặc bản soạn thuộc tài khoản khác. Hãy mở lại từ trang thủ tục.',
    'There is no such draft, or it belongs to another account. Begin again from the page of the procedure.',
  ],
  'draft-already-filed': [
    409,
    'Bản soạn này đã được nộp thành hồ sơ. Không có hồ sơ thứ hai nào được tạo; hãy xem hồ sơ trong “Hồ sơ của tôi”.',
    'This draft has been filed already. No second dossier was made; see it under “My dossiers”.',
  ],
  'levy-ground-unknown': [
    422,
    'Căn cứ miễn, giảm đã chọn không còn hiệu lực. Chưa nộp; bản khai vẫn còn, hãy chọn lại ở trang kiểm tra.',
    'The ground of exemption you chose is not in force any more. Nothing was filed; your draft is kept, choose again on the last page.',
  ],
  'place-missing': [
    422,
    'Chưa chọn nơi nộp hồ sơ. Thông tin đã nhập vẫn được giữ; hãy chọn nơi nộp.',
    'No place to hand in was chosen. What you entered is kept; choose where to file.',
  ],
  'place-not-competent': [
    422,
    'Nơi đã chọn không nhận thủ tục này. Thông tin đã nhập vẫn được giữ; hãy chọn nơi khác trong danh sách.',
    'The chosen place does not receive this procedure. What you entered is kept; choose another from the list.',
  ],
  'component-unknown': [
    404,
    'Thủ tục không có thành phần “{key}”. Tệp chưa được lưu; hãy tải lại trang.',
    'The procedure has no component “{key}”. The file was not kept; reload the page.',
  ],
  'procedure-not-published': dossierRefusals['procedure-not-published'],
  ...assuranceRefusals,
  'principal-assurance-too-low': [
    403,
    'Thủ tục này cần định danh điện tử mức {needed} của người bạn làm thay, và giấy tờ làm thay chưa được đối chiếu. Bản soạn (nếu có) vẫn được giữ; hãy mang giấy ủy quyền đến Bộ phận Một cửa để đối chiếu rồi nộp.',
    'This procedure needs level {needed} of the person you act for, and nobody has checked the paper yet. Your draft, if any, is kept; bring the paper to the one-stop desk to be checked, then file.',
  ],
  'representation-not-in-force': [
    409,
    'Việc bạn làm thay người này đã hết hạn, đã chấm dứt hoặc không gồm thủ tục này. Chưa nộp; bản soạn vẫn được giữ và hiện lại trong “Hồ sơ của tôi” khi bạn lại được làm thay; hãy xem ở trang “Tôi làm thay cho”.',
    'What lets you act for this person is over or does not reach this procedure. Not filed; your draft is kept and stands in “My dossiers” again once you may act for them again; see the page “For whom I act”.',
  ],
  'too-many-files': [
    422,
    'Mỗi thành phần nhận nhiều nhất {limit} tệp. Tệp vượt quá chưa được đính kèm, các tệp trước vẫn còn; hãy gộp các trang thành một PDF.',
    'A component takes at most {limit} files. What is over was not attached, the files before are kept; put the pages into one PDF.',
  ],
}

export const lookUpRefusals: RefusalTable<LookUpRefusal> = {
  'code-unknown': [
    404,
    'Không tìm thấy hồ sơ có mã này. Hãy kiểm tra mã in trên giấy tiếp nhận, ví dụ H46.51.001-250211-0007.',
    'No dossier bears this code. Check the code printed on the slip, for example H46.51.001-250211-0007.',
  ],
}

const twinRefusals: RefusalTable<TwinRefusal> = {
  'exact-twin-open': [
    409,
    'Hồ sơ{named} của cùng chủ hồ sơ, cùng thủ tục, cùng nội dung tờ khai, nộp lúc {filedAt}, đang được giải quyết. Chưa nộp thêm, mọi thông tin đã nhập vẫn được giữ; hãy mở hồ sơ đó, hoặc ghi rõ vì sao cần thêm một hồ sơ nữa rồi nộp lại.',
    'Dossier{named} of the same applicant, procedure and declaration, filed at {filedAt}, is still being handled. Nothing more was filed and what you entered is kept; open that dossier, or say why another is needed and file again.',
  ],
  'another-reason-short': [
    422,
    'Lý do cần thêm một hồ sơ giống hồ sơ{named} (nộp lúc {filedAt}) chưa rõ. Chưa nộp, mọi thông tin đã nhập vẫn được giữ; hãy viết ít nhất 10 chữ cái rồi nộp lại.',
    'Why another dossier like{named} (filed at {filedAt}) is needed is not clear. Not filed, what you entered is kept; write at least 10 letters and file again.',
  ],
}

const answers: RefusalTable<AnswersRefusal> = formsRefusals

export const filingRefusals: RefusalTable<FilingRefusal> = {
  ...dossierRefusals,
  ...draftRefusals,
  ...twinRefusals,
  ...answers,
  ...confirmationRefusals,
  'person-name-differs': [
    409,
    'Số định danh đã nhập thuộc về người có họ tên khác trong hệ thống. Chưa nộp; hãy kiểm tra lại họ tên và số định danh trên giấy tờ.',
    'The number entered belongs to somebody of another name. Not filed; check name and number against the identity paper.',
  ],
  'personal-id-number-malformed': [
    422,
    'Số định danh cá nhân phải có đúng 12 chữ số. Chưa nộp; hãy sửa số rồi nộp lại.',
    'A personal identification number has exactly 12 digits. Not filed; correct it and file again.',
  ],
}

export const supplementRefusals: RefusalTable<SupplementRefusal> = { ...dossierRefusals, ...answers }

const { 'file-not-found': fileNotFound, 'owner-not-yours': _owner, ...storing } = fileRefusals
export const storingRefusals: RefusalTable<FileRefusal> = storing
export const printingDraftRefusals: RefusalTable<DraftRefusal | { readonly kind: 'file-not-found' }> = { ...draftRefusals, 'file-not-found': fileNotFound }

export const openingRefusals: RefusalTable<DossierRefusal | OpenFileRefusal> = { ...dossierRefusals, ...openFileRefusals }
