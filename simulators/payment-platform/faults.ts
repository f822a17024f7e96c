/**
 * How the platform may misbehave towards us. `lost-callback`: pays and never tells; `fifth-lost`: every fifth message gets lost;
 * `twice`: tells everything twice; `wrong-amount`: a well sealed message with another amount; `wrong-hash`: a message nobody can
 * believe; `late`: tells a minute later; `out-of-order`: a stale "failed" comes after the "paid"; `down`: answers nothing.
 */
export const FAULTS = ['none', 'lost-callback', 'fifth-lost', 'twice', 'wrong-amount', 'wrong-hash', 'late', 'out-of-order', 'down'] as const
export type Fault = (typeof FAULTS)[number]
export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)
