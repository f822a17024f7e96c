/** What apps/server tells this module of itself. */
export type FeedbackPorts = {
  /** Where the portal stands; printed as a code to scan. */
  readonly publicUrl: string
}
