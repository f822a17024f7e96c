/** Why an answer could not be kept: a refused one is no fault of the network, and is not said to be one. */
export const unsentState = (status: number): 'failed' | 'refused' | 'signed-out' => {
  if (status === 401) return 'signed-out'
  return status === 400 || status === 413 ? 'refused' : 'failed'
}
