/** What is demanded, paid and given back; the modules in front of us say for what. */
export { cancelDemands, demandPayment, receiveCash, receivedFor, receiveFromPost, settleElsewhere, type WhichDemand } from './application/demand-payment.ts'
export { moveDemands } from './application/move-demands.ts'
export type { PaymentExempted, PaymentExpected, PaymentReceived } from './domain/told.ts'
export { paymentFactsOf, type PaymentFacts } from './application/show-payments.ts'
export { isPaidOnline } from './domain/demand.ts'
export type { CollectingUnit, Demand, DemandFacts, DemandLine, DemandPurpose, Payer } from './domain/demand.ts'
export type { PaymentRefusal } from './domain/refusal.ts'
export { paymentRefusals } from './http/refusal-words.ts'
