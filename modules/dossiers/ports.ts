/** What the dossiers need to know of the installation. */
export type DossierPorts = {
  /** Address people reach the portal at, without a final slash; printed on slips. */
  readonly publicUrl: string
}
