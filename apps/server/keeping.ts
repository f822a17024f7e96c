import { existsSync } from 'node:fs'
import { copiedPapers, filesOfCopies } from '../../modules/certification/index.ts'
import { filesOfDocuments, unusedUploads, type FileUser } from '../../modules/documents/index.ts'
import { dossierPapers, filesOfDossiers } from '../../modules/dossiers/index.ts'
import { filesOfFeedback } from '../../modules/feedback/index.ts'
import { filesOfGrounds } from '../../modules/identity/index.ts'
import type { KeepingSettings } from '../../modules/documents/module.ts'
import { filesOfPapers } from '../../modules/official-documents/index.ts'
import { filesOfOldResults, scannedResults } from '../../modules/old-results/index.ts'
import { filesOfPlans } from '../../modules/plans/index.ts'
import { filesOfPostings } from '../../modules/procedures/index.ts'
import { openClamd } from '../../modules/integrations/clamd.ts'
import { findLogHeldUp } from '../../platform/backup/wal/log-held-up.ts'
import type { Config } from '../../platform/config/config.ts'

/** Where Debian's clamav-daemon listens. */
const USUAL = '/run/clamav/clamd.ctl'

export const scannerAddress = ({ scanner }: Config): string | undefined => {
  if (scanner !== undefined) return scanner === 'off' ? undefined : scanner
  return existsSync(USUAL) ? `unix://${USUAL}` : undefined
}

/** Every module that keeps ids of files. */
export const FILE_USERS: readonly FileUser[] = [filesOfDocuments, filesOfGrounds, filesOfPostings, filesOfPapers, filesOfOldResults, filesOfDossiers, filesOfCopies, filesOfPlans, filesOfFeedback]

export const keepingOf = (config: Config): KeepingSettings => {
  const address = scannerAddress(config)
  return { retention: [dossierPapers, copiedPapers, scannedResults, unusedUploads(FILE_USERS)], rehashMegabytesPerSecond: config.rehashMegabytesPerSecond, isBackedUp: !config.demo, logHeldUp: async () => (await findLogHeldUp(config.database))?.bytes, ...(address === undefined ? {} : { scanner: openClamd(address) }) }
}
