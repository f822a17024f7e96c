/** Every contract of dossiers, by subject. */
export * from './contract-filing.ts'
export * from './contract-reading.ts'
export * from './contract-deciding.ts'
export * from './contract-course.ts'
export * from './contract-examining.ts'
export * from './contract-mine.ts'
export * from './contract-result-draft.ts'
export * from './contract-succession.ts'
