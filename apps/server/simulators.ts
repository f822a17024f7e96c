import type { Config } from '../../platform/config/config.ts'
import type { Simulator } from './words.ts'

/** The outside systems of the demo, each on a port of its own. */
export const startSimulators = async (_config: Config): Promise<readonly Simulator[]> => []
