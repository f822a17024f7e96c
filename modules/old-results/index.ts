/** Valid results kept on paper, on their way into the vaults of their holders. */
export { oldResultsTotals, type OldResultsTotal } from './application/old-results-totals.ts'
export { oldResultsFacts, type OldResultsFacts } from './application/old-results-facts.ts'
export { scannedResults } from './application/scanned-results.ts'
export { filesOfOldResults } from './application/used-files.ts'
