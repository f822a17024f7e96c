/** Parts other modules' screens may embed: a field for a file, files with their proof. */
export { FileList, type FileListProps, type ListedFile } from './ui/file-list.tsx'
export { UploadField } from './ui/upload-field.tsx'
