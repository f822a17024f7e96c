import { PERSON_QUOTA_BYTES } from '../domain/upload.ts'

let limitBytes = 100 * 1024 * 1024

/** Said once at start: the largest file taken in parts. */
export const useUploadLimit = (bytes: number): void => {
  limitBytes = bytes
}

export const uploadLimit = (): number => limitBytes

let personQuotaBytes = PERSON_QUOTA_BYTES

/** Said once at start: what one person may keep. */
export const usePersonQuota = (bytes: number): void => {
  personQuotaBytes = bytes
}

export const personQuota = (): number => personQuotaBytes
