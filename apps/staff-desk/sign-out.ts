import { signOut as endSession } from '../../modules/identity/contract.ts'
import type { Client } from '../../platform/web/client.ts'

/** Ends the session on the server, then starts the desk anew, so that nothing of it stays in memory or with the tab. */
export const signOut = async (api: Client): Promise<void> => {
  await api(endSession, {})
  sessionStorage.clear()
  location.assign('/desk/sign-in')
}
