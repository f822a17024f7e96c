/** How screens that fill in a draft post its files. */
export { formFileField } from './ui/form-files.tsx'
export { keepFormFiles } from './ui/keep-form-files.ts'
export { fileFieldName, removeAsked, uploadChosen } from './ui/draft-posts.ts'
