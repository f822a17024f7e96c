/** Certified copies: what was certified, and how much of it is electronic too. */
export { certificationFacts, listCopiesCounted, type CertificationFacts } from './application/certification-facts.ts'
export { copiesAskedBy } from './application/kept-of-person.ts'
export { copiedPapers } from './application/copied-papers.ts'
export { filesOfCopies } from './application/used-files.ts'
