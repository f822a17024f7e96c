import type { Client } from '../../platform/web/client.ts'

type Listener = (ended: boolean) => void
const listeners = new Set<Listener>()

/** Runs with true when an answer says that nobody is signed in any more, with false when a command was done after all. */
export const onSession = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The desk's client: the same calls, and it notices the end of the session whoever calls. */
export const watchSession = (client: Client): Client => async (contract, input) => {
  const answer = await client(contract, input)
  const ended = !answer.ok && answer.problem.kind === 'not-signed-in'
  // What is only read may be public: it says nothing about the session.
  if (ended || (answer.ok && contract.method !== 'GET')) for (const listener of listeners) listener(ended)
  return answer
}
