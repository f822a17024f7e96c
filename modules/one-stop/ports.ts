/** What the counter needs to know of the installation. */
export type OneStopPorts = {
  /** Address people reach the portal at, without a final slash; printed on slips. */
  readonly publicUrl: string
}
