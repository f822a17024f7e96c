/** Door of the post's adapter, for apps/server alone. */
export { openPostOffice } from './post/open-post-office.ts'
