/** How screens that fill in a draft post its files. */
export { fileFieldName, removeAsked, uploadChosen } from './ui/draft-posts.ts'
