/** A picture that cannot be worked on, and why. */
export class FaultyScan extends Error {
  override readonly name = 'FaultyScan'
  readonly fault: 'locked' | 'damaged' | 'too-large'
  constructor(fault: FaultyScan['fault']) {
    super(fault)
    this.fault = fault
  }
}
