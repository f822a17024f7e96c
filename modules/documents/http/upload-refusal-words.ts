import type { RefusalTable } from '../../../platform/http/route.ts'
import type { UploadRefusal } from '../domain/upload.ts'

export const uploadRefusals: RefusalTable<UploadRefusal> = {
  'upload-not-found': [
    404,
    'Không còn lượt tải lên này (quá 24 giờ, đã huỷ, hoặc của tài khoản khác). Chưa có gì được lưu; hãy chọn lại tệp để tải từ đầu.',
    'This upload is not there any more (over 24 hours old, cancelled, or of another account). Nothing was kept; choose the file again.',
  ],
  'upload-offset-wrong': [
    409,
    'Máy chủ đã nhận {receivedBytes} trên {sizeBytes} byte của tệp. Phần đã nhận vẫn còn; hãy gửi tiếp từ byte {receivedBytes}.',
    'The server has {receivedBytes} of {sizeBytes} bytes of the file. They are kept; go on from byte {receivedBytes}.',
  ],
  'upload-too-long': [
    409,
    'Phần gửi lên dài quá {sizeBytes} byte đã báo nên không được nhận. Phần trước ({receivedBytes} byte) vẫn còn; tệp trên máy có thể đã thay đổi, hãy chọn lại tệp.',
    'The part goes past the {sizeBytes} bytes announced and was not taken. What came before ({receivedBytes} bytes) is kept; the file may have changed on your device, choose it again.',
  ],
  'upload-unfinished': [
    409,
    'Máy chủ mới nhận {receivedBytes} trên {sizeBytes} byte của tệp nên chưa lưu được. Phần đã nhận vẫn còn; hãy gửi tiếp phần còn lại.',
    'The server has only {receivedBytes} of {sizeBytes} bytes of the file, so it cannot be kept yet. They stay; send the rest.',
  ],
  'upload-hash-wrong': [
    422,
    'Nội dung nhận được của tệp “{fileName}” khác với tệp trên máy (mã băm không khớp) nên chưa được lưu. Hãy chọn lại tệp để tải từ đầu.',
    'What arrived of the file “{fileName}” differs from the file on your device (the hashes differ), so it was not kept. Choose it again.',
  ],
  'upload-already-complete': [
    409,
    'Tệp này đã được lưu đủ từ trước. Không cần gửi thêm; hãy tải lại trang để thấy tệp.',
    'This file is stored already, whole. Nothing more need be sent; reload the page to see it.',
  ],
  'too-many-uploads': [
    429,
    'Đang có {limit} tệp tải dở nên chưa nhận thêm được. Các tệp đó vẫn còn; hãy chờ chúng xong hoặc huỷ bớt rồi chọn lại tệp này.',
    '{limit} files are on their way already, so no more can be taken now. They go on; wait or cancel some, then choose this file again.',
  ],
}
