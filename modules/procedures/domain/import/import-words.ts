import type { DirtKind, FaultReason } from './reading.ts'

type Words = readonly [vi: string, en: string]

/** Why a row was rejected, for people. */
export const faultWords: Readonly<Record<FaultReason, Words>> = {
  missing: ['thiếu nội dung bắt buộc', 'required content is missing'],
  'not-text': ['không phải chữ', 'is not text'],
  'not-number': ['không phải số', 'is not a number'],
  'not-list': ['không phải danh sách', 'is not a list'],
  'not-object': ['không phải một bản ghi', 'is not a record'],
  'not-yes-no': ['không phải đúng/sai', 'is not true or false'],
  'bad-code': ['không phải mã thủ tục', 'is not a procedure code'],
  'bad-date': ['không phải ngày', 'is not a date'],
  'bad-quantity': ['số lượng không hợp lệ', 'is not a valid quantity'],
  'unknown-unit': ['đơn vị thời gian không có trong quy định', 'unknown unit of time'],
  'unreadable-time-limit': ['không đọc được thời hạn', 'the time limit cannot be read'],
  'unknown-channel': ['cách thức nộp không có trong quy định', 'unknown submission channel'],
  'unknown-level': ['cấp thực hiện không có trong quy định', 'unknown administrative level'],
  'unknown-kind': ['giá trị không có trong quy định', 'unknown value'],
  'unstorable-character': ['có ký tự không lưu được (NUL hoặc nửa ký tự)', 'has a character that cannot be stored (NUL or half a character)'],
  'too-long': ['quá dài', 'is too long'],
  'repeated-with-other-content': ['mã đã gặp ở dòng trước với nội dung khác', 'the code came before with other content'],
  'not-json': ['không phải JSON', 'is not JSON'],
  'not-utf8': ['không phải văn bản UTF-8', 'is not UTF-8 text'],
  'broken-off': ['tệp bị cụt hoặc hỏng', 'the file breaks off or is damaged'],
  'unknown-format': ['không thuộc mẫu dữ liệu nào đã biết', 'has no known shape'],
}

/** What was found odd in sheets that were taken all the same. */
export const dirtWords: Readonly<Record<DirtKind, Words>> = {
  'time-limit-other-unit': ['Thời hạn ghi đơn vị “khác”', 'Time limit in unit OTHER'],
  'time-limit-free-text': ['Thời hạn ghi bằng lời', 'Time limit in free text'],
  'time-limit-missing': ['Không nêu thời hạn', 'No time limit'],
  'time-limit-by-channel': ['Thời hạn khác nhau theo cách thức nộp', 'Time limit depends on the channel'],
  'levy-by-channel': ['Phí, lệ phí khác nhau theo cách thức nộp', 'Levies depend on the channel'],
  'levy-zero-with-note': ['Phí ghi 0 nhưng có ghi chú (không hẳn là miễn phí)', 'Levy of 0 with a note (not truly free)'],
  'levy-doubtful': ['Mức phí nhỏ bất thường (tỷ lệ % hoặc gõ nhầm)', 'Levy too small to be true'],
  'levy-foreign-currency': ['Mức phí bằng ngoại tệ', 'Levy in a foreign currency'],
  'levy-words-only': ['Phí chỉ ghi bằng lời', 'Levy in words only'],
  'component-is-note': ['Thành phần 0 bản chính, 0 bản sao: thực ra là ghi chú', 'Component without originals or copies: really a note'],
  'component-name-over-255': ['Tên thành phần dài hơn 255 ký tự', 'Component name over 255 characters'],
  'component-without-name': ['Thành phần không có tên', 'Component without a name'],
  'name-over-255': ['Tên thủ tục dài hơn 255 ký tự', 'Procedure name over 255 characters'],
  'name-shared': ['Nhiều mã trùng một tên', 'One name for several codes'],
  'no-level': ['Không ghi cấp thực hiện', 'No administrative level'],
  'no-channel': ['Không ghi cách thức nộp', 'No submission channel'],
  'no-component': ['Không có thành phần hồ sơ', 'No dossier components'],
  'no-result': ['Không ghi kết quả', 'No result'],
  'legal-basis-without-number': ['Căn cứ pháp lý thiếu số, ký hiệu', 'Legal basis without number'],
  'mentions-district': ['Còn nhắc “cấp huyện”', 'Still mentions the district level'],
  'not-nfc': ['Chữ chưa ở dạng dựng sẵn (NFC)', 'Text not in NFC'],
  'private-use-character': ['Ký tự vùng riêng (dấu đầu dòng Wingdings…)', 'Private-use characters'],
  'invisible-character': ['Ký tự vô hình giữa chữ', 'Invisible characters inside words'],
  'look-alike-letter': ['Chữ cái giả dạng (Ð, ƣ, chữ Kirin)', 'Look-alike letters'],
  'unusual-code': ['Mã không theo các dạng chính thức', 'Code of no official shape'],
  'repeated-row': ['Dòng lặp lại y nguyên', 'Row repeated word for word'],
  'mandatory-part-missing': ['Thiếu bộ phận bắt buộc của thủ tục', 'A mandatory part is missing'],
}
