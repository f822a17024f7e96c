// NĐ 42/2022 Đ12: each online service states its level of identification; NĐ 224/2026 Đ14: wholly online, so nobody is met in person.
import type { ProcedureSheet } from './procedure-sheet.ts'

/** No article names a level for each service level: our reading, to be set per procedure by `minimumAssurance`. */
const BY_SERVICE_LEVEL = { full: 2, partial: 1 } as const

/** Level of electronic identity (NĐ 69/2024) a citizen needs to file this online. */
export const requiredAssurance = (sheet: Pick<ProcedureSheet, 'minimumAssurance' | 'serviceLevel'>): 1 | 2 =>
  sheet.minimumAssurance ?? (sheet.serviceLevel === undefined ? 1 : BY_SERVICE_LEVEL[sheet.serviceLevel])
