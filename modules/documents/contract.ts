import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ALLOWED_EXTENSIONS } from './domain/media-types.ts'
import { MALWARE_SCANS } from './domain/malware-scan.ts'
import { MAX_FILE_BYTES } from './domain/inspect-file.ts'

const FileId = Type.Object({ fileId: Type.String({ format: 'uuid' }) })

export const StoredFileView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  fileName: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  sha256: Type.String({ description: 'Mã băm SHA-256 của tệp, để đối chiếu tệp đã nộp' }),
  storedAt: Type.String({ format: 'date-time' }),
  malwareScan: Type.Enum([...MALWARE_SCANS]),
})

/** For file fields: what to offer and where to stop before anything is sent. */
export const FILE_LIMITS = { accept: ALLOWED_EXTENSIONS.join(','), maxMegabytes: MAX_FILE_BYTES / 1024 / 1024 }

export const uploadFile = defineContract({
  id: 'uploadFile',
  summary: 'Tải một tệp lên kho của người nộp, hoặc của đơn vị khi cán bộ tải (tên tệp ở tiêu đề x-file-name)',
  method: 'POST',
  path: '/api/files',
  query: Type.Object({
    unitId: Type.Optional(Type.String({ format: 'uuid', description: 'Đơn vị sở hữu tệp; bắt buộc khi cán bộ tải lên' })),
  }),
  body: 'bytes',
  answer: StoredFileView,
})

export const readFile = defineContract({
  id: 'readFile',
  summary: 'Thông tin về một tệp của mình, không kèm nội dung',
  method: 'GET',
  path: '/api/files/:fileId',
  params: FileId,
  answer: StoredFileView,
})

export const downloadFile = defineContract({
  id: 'downloadFile',
  summary: 'Nội dung một tệp của mình; mỗi lần đọc đều được ghi nhật ký',
  method: 'GET',
  path: '/api/files/:fileId/content',
  params: FileId,
  answer: 'bytes',
})

const UploadId = Type.Object({ uploadId: Type.String({ format: 'uuid' }) })

export const UploadView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  fileName: Type.String(),
  sizeBytes: Type.Integer(),
  receivedBytes: Type.Integer({ description: 'Số byte máy chủ đã nhận; phần tiếp theo bắt đầu từ đây' }),
  expiresAt: Type.String({ format: 'date-time' }),
  fileId: Type.Optional(Type.String({ format: 'uuid', description: 'Có khi tệp đã được lưu đủ' })),
})

export const openUpload = defineContract({
  id: 'openUpload',
  summary: 'Bắt đầu tải một tệp lên theo từng phần; gửi tiếp được trong 24 giờ sau khi đứt mạng',
  method: 'POST',
  path: '/api/uploads',
  body: Type.Object({
    fileName: Type.String({ maxLength: 1000 }),
    sizeBytes: Type.Integer({ minimum: 0 }),
    sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    purpose: Type.String({ minLength: 1, maxLength: 120, description: 'Để làm gì: filing, result …' }),
    unitId: Type.Optional(Type.String({ format: 'uuid', description: 'Đơn vị sở hữu tệp; bắt buộc khi cán bộ tải lên' })),
  }),
  answer: UploadView,
})

export const readUpload = defineContract({
  id: 'readUpload',
  summary: 'Lượt tải lên của mình đã nhận được bao nhiêu byte',
  method: 'GET',
  path: '/api/uploads/:uploadId',
  params: UploadId,
  answer: UploadView,
})

export const sendPart = defineContract({
  id: 'sendPart',
  summary: 'Gửi tiếp một phần của tệp, bắt đầu ở byte ghi tại tiêu đề upload-offset',
  method: 'PATCH',
  path: '/api/uploads/:uploadId',
  params: UploadId,
  body: 'stream',
  answer: UploadView,
})

export const completeUpload = defineContract({
  id: 'completeUpload',
  summary: 'Kết thúc: kiểm tra, tính mã băm và lưu tệp; gọi lại vẫn trả lời cùng một tệp',
  method: 'POST',
  path: '/api/uploads/:uploadId/complete',
  params: UploadId,
  answer: StoredFileView,
})

export const cancelUpload = defineContract({
  id: 'cancelUpload',
  summary: 'Huỷ lượt tải lên dở dang và xoá các phần đã gửi',
  method: 'DELETE',
  path: '/api/uploads/:uploadId',
  params: UploadId,
  answer: Type.Object({ cancelled: Type.Boolean() }),
})
