/** Parts other modules' screens may embed: a field for files, files with their proof. */
export { FileList, type FileListProps, type ListedFile } from './ui/file-list.tsx'
export { FilePreview, type FilePreviewProps } from './ui/file-preview.tsx'
export { FolderUploadField } from './ui/folder-upload-field.tsx'
export { KeptFile } from './ui/kept-file.tsx'
export { UploadField } from './ui/upload-field.tsx'
export type { UploadFieldProps } from './ui/upload-field-props.ts'
export { joinedFile, sentScan } from './ui/sent-scan.ts'
export { storedFieldName } from './ui/stored-field-name.ts'
