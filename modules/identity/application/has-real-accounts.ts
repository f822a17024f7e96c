import type { Work } from '../../../platform/work.ts'
import { countRealAccounts } from '../store/account-store.ts'

/** Whether anybody but the invented officials of the demo was ever given an account: then the data is somebody's, and no place to rehearse. */
export const hasRealAccounts = async (work: Work): Promise<boolean> => (await countRealAccounts(work.tx)) > 0
