import { existsSync } from 'node:fs'
import { copiedPapers } from '../../modules/certification/index.ts'
import { dossierPapers } from '../../modules/dossiers/index.ts'
import type { KeepingSettings } from '../../modules/documents/module.ts'
import { scannedResults } from '../../modules/old-results/index.ts'
import { openClamd } from '../../modules/integrations/clamd.ts'
import type { Config } from '../../platform/config/config.ts'

/** Where Debian's clamav-daemon listens. */
const USUAL = '/run/clamav/clamd.ctl'

const addressOf = ({ scanner }: Config): string | undefined => {
  if (scanner !== undefined) return scanner === 'off' ? undefined : scanner
  return existsSync(USUAL) ? `unix://${USUAL}` : undefined
}

export const keepingOf = (config: Config): KeepingSettings => {
  const address = addressOf(config)
  return { retention: [dossierPapers, copiedPapers, scannedResults], rehashMegabytesPerSecond: config.rehashMegabytesPerSecond, ...(address === undefined ? {} : { scanner: openClamd(address) }) }
}
