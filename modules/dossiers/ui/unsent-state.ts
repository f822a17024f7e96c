const REFUSED = new Set([400, 413, 422])
/** Filed, sent, thrown away or no longer one's own: no later try keeps anything. */
const GONE = new Set([403, 404, 409, 410])

/** Why an answer could not be kept: a refused one is no fault of the network, and is not said to be one. */
export const unsentState = (status: number): 'failed' | 'refused' | 'signed-out' | 'gone' => {
  if (status === 401) return 'signed-out'
  if (GONE.has(status)) return 'gone'
  return REFUSED.has(status) ? 'refused' : 'failed'
}
