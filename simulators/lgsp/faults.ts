/**
 * How the bus and the registers behind it may misbehave. `down`: 503 to everything; `slow`: longer than anybody waits; `wrong-person`: a
 * sound answer about somebody else; `several`: two people under one number; `stale-token`: tokens are refused although they were just given;
 * `malformed`: XML and JSON cut in the middle; `maintenance`: a page of words instead of an answer; `refuses-us`: our credentials are not believed;
 * `wrong-signature`, `empty`, `no-result`: of the personal store alone, signed by another, holding nothing, and a success that says nothing.
 */
export const FAULTS = ['none', 'down', 'slow', 'wrong-person', 'several', 'stale-token', 'malformed', 'maintenance', 'refuses-us', 'wrong-signature', 'empty', 'no-result'] as const
export type Fault = (typeof FAULTS)[number]
export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)
