import type { DemandPurpose, PaymentMethod } from './demand.ts'

/** Told before money is locked, so that who owns the subject locks it first. */
export type PaymentExpected = { readonly type: 'PaymentExpected'; readonly subjectId: string }

export type PaymentReceived = {
  readonly type: 'PaymentReceived'
  readonly subjectId: string
  readonly demandSerial: number
  readonly purpose: DemandPurpose
  readonly purposeSerial: number
  readonly amount: number
  readonly method: PaymentMethod
  /** Its number; empty where none was made. */
  readonly receipt: string
  /** Still owed afterwards. */
  readonly owed: number
}

/** `whole`: nothing is left to pay. */
export type PaymentExempted = {
  readonly type: 'PaymentExempted'
  readonly subjectId: string
  readonly purpose: DemandPurpose
  readonly purposeSerial: number
  readonly amount: number
  readonly reason: string
  readonly whole: boolean
}

/** The money of a receipt had not come: what was counted by it counts no more. */
export type PaymentReversed = {
  readonly type: 'PaymentReversed'
  readonly subjectId: string
  readonly purpose: DemandPurpose
  readonly purposeSerial: number
  readonly amount: number
  readonly method: PaymentMethod
  readonly receipt: string
  readonly reason: string
}
