/**
 * How the bus and the registers behind it may misbehave. `down`: 503 to everything; `slow`: longer than anybody waits; `wrong-person`: a
 * sound answer about somebody else; `several`: two people under one number; `stale-token`: tokens are refused although they were just given;
 * `malformed`: XML and JSON cut in the middle; `maintenance`: a page of words instead of an answer; `refuses-us`: our credentials are not believed;
 * `soap-fault`: the population database answers 500 with a fault; `service-100` …: the business register answers 200 with that error code of the province's guide; `wrong-signature`, `empty`, `no-result`: of the personal store alone, signed by another, holding nothing, and a success that says nothing.
 */
export const FAULTS = ['none', 'down', 'slow', 'wrong-person', 'several', 'stale-token', 'malformed', 'maintenance', 'refuses-us', 'wrong-signature', 'empty', 'no-result', 'soap-fault', 'service-100', 'service-101', 'service-106', 'service-108', 'service-200', 'service-201', 'service-302', 'service-500'] as const
export type Fault = (typeof FAULTS)[number]

/** As the guide names them. */
export const SERVICE_ERRORS: Readonly<Record<string, string>> = {
  'service-100': 'AUTHEN_ERROR', 'service-101': 'IP_DISALLOWED', 'service-106': 'AGENCY_ID_INCORRECT', 'service-108': 'PROVINCE_ID_INCORRECT', 'service-200': 'RECORD_UNCOMPLETE', 'service-201': 'RECORD_NOT_FOUND', 'service-302': 'DATA_TYPE_INVALID', 'service-500': 'DATA_ERROR',
}
export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)
