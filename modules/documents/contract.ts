import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ALLOWED_EXTENSIONS } from './domain/media-types.ts'
import { MAX_FILE_BYTES } from './domain/inspect-file.ts'

const FileId = Type.Object({ fileId: Type.String({ format: 'uuid' }) })

export const StoredFileView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  fileName: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  sha256: Type.String({ description: 'Mã băm SHA-256 của tệp, để đối chiếu tệp đã nộp' }),
  storedAt: Type.String({ format: 'date-time' }),
  malwareScan: Type.Enum(['not-scanned', 'clean']),
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
