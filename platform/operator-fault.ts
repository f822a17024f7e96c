/**
 * A fault of the installation, not of the program: told to the operator as one sentence per language, never as a stack.
 * `kind` is stable for programs and tests.
 */
export class OperatorFault extends Error {
  readonly kind: string
  readonly vi: string
  readonly en: string

  constructor(fault: { readonly kind: string; readonly vi: string; readonly en: string; readonly cause?: unknown }) {
    super(fault.en, { cause: fault.cause })
    this.name = 'OperatorFault'
    this.kind = fault.kind
    this.vi = fault.vi
    this.en = fault.en
  }
}

/** What is printed for a fault: Vietnamese first, English below. */
export const sayFault = (fault: OperatorFault): string => `${fault.vi}\n${fault.en}`
