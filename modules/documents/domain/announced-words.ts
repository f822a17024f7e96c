/** Status and both sentences of what is refused by name and size alone: the browser says the same before anything is sent. */
export const announcedWords = {
  'file-name-missing': [
    422,
    'Tệp gửi lên không có tên nên chưa được lưu. Hãy đặt tên cho tệp rồi chọn lại.',
    'The file has no name, so it was not kept. Name it and choose it again.',
  ],
  'file-empty': [
    422,
    'Tệp “{fileName}” không có nội dung (0 byte) nên chưa được lưu. Hãy mở tệp trên máy để kiểm tra rồi chọn lại.',
    'The file “{fileName}” is empty (0 bytes), so it was not kept. Open it on your device, check it, and choose it again.',
  ],
  'file-too-large': [
    413,
    'Tệp “{fileName}” nặng {megabytes} MB, quá mức {limit} MB nên chưa được lưu. Hãy quét ở độ phân giải 200–300 dpi hoặc tách thành nhiều tệp.',
    'The file “{fileName}” has {megabytes} MB, more than the {limit} MB allowed, so it was not kept. Scan at 200–300 dpi or split it.',
  ],
  'file-kind-not-allowed': [
    415,
    'Tệp “{fileName}” thuộc loại không nhận nên chưa được lưu. Hãy dùng PDF, JPG, PNG, TIFF, Word (doc, docx) hoặc Excel (xls, xlsx).',
    'Files of the kind of “{fileName}” are not taken, so it was not kept. Use PDF, JPG, PNG, TIFF, Word (doc, docx) or Excel (xls, xlsx).',
  ],
  'file-open-document': [
    415,
    'Tệp “{fileName}” thuộc dạng OpenDocument (.{extension}) nên chưa được lưu. Hãy mở tệp, chọn “Xuất ra PDF” rồi chọn tệp PDF đó.',
    'The file “{fileName}” is an OpenDocument (.{extension}), so it was not kept. Open it, choose “Export as PDF” and choose that PDF.',
  ],
} as const
