/** What the dossiers need to know of the installation. */
export type DossierPorts = {
  /** Address people reach the portal at, without a final slash; printed on slips. */
  readonly publicUrl: string
  /** So long before the time for a supplement ends its applicant is reminded; absent: three days. */
  readonly supplementReminderDays?: number
}
