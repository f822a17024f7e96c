import type { Client } from '../../platform/web/client.ts'

type Listener = () => void
const listeners = new Set<Listener>()

/** Runs when an answer says that nobody is signed in any more. */
export const onSessionEnded = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The desk's client: the same calls, and it notices the end of the session whoever calls. */
export const watchSession = (client: Client): Client => async (contract, input) => {
  const answer = await client(contract, input)
  if (!answer.ok && answer.problem.kind === 'not-signed-in') for (const listener of listeners) listener()
  return answer
}
