import type { Work } from '../../../platform/work.ts'
import { recount } from '../store/fold-changes.ts'

/** Every counter anew, from the facts alone. */
export const recountFromZero = ({ tx }: Pick<Work, 'tx'>): Promise<void> => recount(tx)
