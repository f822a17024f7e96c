/**
 * How a provider of messages may misbehave. `slow`: keeps callers waiting longer than they wait; `down`: no service;
 * `wrong`: an answer that is none; `twice`: takes the message and breaks the line before saying so, so that it comes twice;
 * `rejects-number`: says no to every recipient; `rate-limited`: come back later; `refuses-credentials`: does not know us.
 */
export const FAULTS = ['none', 'slow', 'down', 'wrong', 'twice', 'rejects-number', 'rate-limited', 'refuses-credentials'] as const
export type Fault = (typeof FAULTS)[number]

export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)
