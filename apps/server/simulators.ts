import { createPublicKey } from 'node:crypto'
import type { Config } from '../../platform/config/config.ts'
import { simulatorAddress, vneidSettings } from './identity.ts'
import type { Simulator } from './words.ts'

/** The outside systems of the demo, each on a port of its own. */
export const startSimulators = async (config: Config): Promise<readonly Simulator[]> => {
  const vneid = vneidSettings(config)
  if (config.vneid !== undefined || vneid === undefined) return []
  // Loaded only here: without the demo none of it is in memory.
  const { startVneidSimulator } = await import('../../simulators/vneid/start-vneid-simulator.ts')
  const { url, stop } = await startVneidSimulator({
    port: config.simulatorPort,
    host: config.host,
    issuer: simulatorAddress(config),
    clientId: vneid.clientId,
    redirectUris: [vneid.redirectUri],
    ...(vneid.privateKey === undefined ? {} : { clientKey: createPublicKey(vneid.privateKey) }),
  })
  return [{ name: 'VNeID', url, stop }]
}
