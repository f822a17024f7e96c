/**
 * How the post may misbehave. `lost-callback`: tells nobody; `out-of-order`: tells the step before after the newest; `wrong-code`: a status nobody
 * knows; `unknown-order`: of an order that is none of ours; `wrong-seal`; `wrong-money`: took less than it was asked to; `refuses`: takes no order.
 */
export const FAULTS = ['none', 'down', 'slow', 'twice', 'out-of-order', 'lost-callback', 'wrong-code', 'unknown-order', 'wrong-seal', 'wrong-money', 'refuses'] as const
export type Fault = (typeof FAULTS)[number]
export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)
