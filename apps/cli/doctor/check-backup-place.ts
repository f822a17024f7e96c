import { placeAway } from '../../../platform/backup/backup-faults.ts'
import { isPlaceAway, rememberedIn, type Place } from '../../../platform/backup/place-mark.ts'
import { bad } from './finding.ts'
import type { Finding } from './finding.ts'

/** Says something only where the disk of backups is missing. */
export const checkBackupPlace = async (place: Place): Promise<readonly Finding[]> => {
  if (!(await isPlaceAway(place))) return []
  const { vi, en } = placeAway(place.backupFolder, rememberedIn(place.home))
  return [bad('place of backups', vi, en)]
}
