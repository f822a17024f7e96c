import { signOut as endSession } from '../../modules/identity/contract.ts'
import type { Client } from '../../platform/web/client.ts'

/** Ends the session on the server, then starts the desk anew, so that nothing of it stays in memory. */
export const signOut = async (api: Client): Promise<void> => {
  await api(endSession, {})
  location.assign('/desk/sign-in')
}
