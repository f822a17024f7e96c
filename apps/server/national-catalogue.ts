import { openNationalCatalogue } from '../../modules/integrations/national-procedures.ts'
import type { NationalCatalogue } from '../../modules/procedures/index.ts'
import type { Config } from '../../platform/config/config.ts'
import { portalAddress } from './registers.ts'
import type { Simulated } from './simulated.ts'

const NOT_THERE = { ok: false, fault: 'unreachable' } as const

/** Absent without NATIONAL_PORTAL_URL. Opened at the first question: the simulator has its address only once it runs. */
export const nationalCatalogueOf = (config: Config, simulated: Simulated): NationalCatalogue | undefined => {
  if (config.nationalPortal === undefined) return undefined
  let opened: NationalCatalogue | undefined
  const open = (): NationalCatalogue | undefined => (opened ??= openNationalCatalogue(portalAddress(config, simulated)))
  return { listCodes: async () => open()?.listCodes() ?? NOT_THERE, readFacts: async (code) => open()?.readFacts(code) ?? NOT_THERE }
}
