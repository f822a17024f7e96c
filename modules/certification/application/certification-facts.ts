// Quyết định 766/QĐ-TTg, indicator 4.6: electronic certified copies against all certified copies.
import { askShared } from '../../../platform/db/ask-together.ts'
import type { Work } from '../../../platform/work.ts'
import { listCountedCopies, type CountedCopiesAsked } from '../store/copies-counted.view.ts'
import { countCertified, listAuthorities, type CountAsked } from '../store/copies.view.ts'

/** Numbers of the books of a period; `copies` counts sheets under them. */
export type CertificationFacts = { readonly unitId: string; readonly certified: number; readonly electronic: number; readonly copies: number; readonly levy: number; readonly refused: number }

export type FactsAsked = Omit<CountAsked, 'unitIds'> & { /** Absent: of every authority. */ readonly unitIds?: readonly string[] }

/** Per certifying authority, from one moment until before another. Shows no person: the caller answers for who may know. */
export const certificationFacts = async ({ tx }: Work, asked: FactsAsked): Promise<readonly CertificationFacts[]> => countCertified(tx, { ...asked, unitIds: asked.unitIds ?? (await askShared(tx, 'certification authorities', () => listAuthorities(tx))) })

/** The numbers behind those counts, electronic too or on paper alone. Shows no person who asked: the caller answers for who may know. */
export const listCopiesCounted = (work: Work, asked: CountedCopiesAsked): ReturnType<typeof listCountedCopies> => listCountedCopies(work.tx, asked)
