import type { Config } from '../config/config.ts'
import { claimHome } from './claim-home.ts'
import type { Claim } from './claim-home.ts'
import { fileFault } from './folder-faults.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Makes the folder of an installation. With the embedded database it belongs to one server at a time; with an external
 * one several servers (web, worker) may share it.
 */
export const openHome = async (config: Config): Promise<Claim> => {
  if (config.database.kind === 'embedded') return claimHome(config.home, { publicUrl: config.publicUrl, port: config.port })
  await makeFolder(config.home).catch((cause: unknown) => Promise.reject(fileFault(config.home, cause)))
  return { release: async () => undefined }
}
