/** For tests of what asks for figures. */
export { bringPortalList } from './application/portal-lists.ts'
