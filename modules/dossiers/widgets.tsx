/** How screens that fill in a draft post its files. */
export { formFileField, keepFormFiles } from './ui/form-files.tsx'
export { fileFieldName, removeAsked, uploadChosen } from './ui/draft-posts.ts'
