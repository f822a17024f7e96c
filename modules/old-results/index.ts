/** Valid results kept on paper, on their way into the vaults of their holders. */
export { oldResultsFacts, type OldResultsFacts } from './application/old-results-facts.ts'
