export type NameOfKind = { readonly foundName: string; readonly foundNameEn: string }

const NAMES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'application/pdf': ['tệp PDF', 'a PDF'],
  'text/html': ['một trang web (HTML)', 'a web page (HTML)'],
  'image/jpeg': ['ảnh JPG', 'a JPG picture'],
  'image/png': ['ảnh PNG', 'a PNG picture'],
  'image/tiff': ['ảnh TIFF', 'a TIFF picture'],
  'image/heic': ['ảnh HEIC của iPhone', 'an iPhone HEIC picture'],
  'image/webp': ['ảnh WebP', 'a WebP picture'],
  'application/x-cfb': ['tệp Word hoặc Excel đời cũ (doc, xls)', 'an old Word or Excel file (doc, xls)'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['tệp Word (docx)', 'a Word file (docx)'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['tệp Excel (xlsx)', 'an Excel file (xlsx)'],
  'application/zip': ['tệp nén ZIP', 'a ZIP archive'],
  'application/x-rar-compressed': ['tệp nén RAR', 'a RAR archive'],
  'application/x-msdownload': ['một chương trình', 'a program'],
}

/** In words people know, in both languages. */
export const nameOfKind = (found: string | undefined): NameOfKind => {
  const [foundName, foundNameEn] = NAMES[found ?? ''] ?? ['nội dung thuộc loại khác', 'content of another kind']
  return { foundName, foundNameEn }
}
