/** For tests of modules that count the catalogue. */
export { publishAnnouncement } from './application/announcing/publish-announcement.ts'
export { assessServiceLevel } from './application/assess-service-level.ts'
export { ownSheet } from './testing/sheets.ts'
export { readEdition } from './application/posting/read-edition.ts'
export { recordPosting } from './application/posting/record-posting.ts'
/** For the adapter of the national database. */
export { showDifferences } from './application/national/compare-national.ts'
export { readNational } from './application/national/read-national.ts'
