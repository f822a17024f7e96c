// Thông tư 01/2018/TT-VPCP Điều 10 khoản 2: written on one after another, nothing left out, nothing rubbed out.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { RegisterEntry, RegisterNote, RegisterReception } from '../domain/register.ts'
import { yearAt } from '../domain/vietnamese-words.ts'
import { findRegisterLine, insertRegisterLine, insertRegisterNote, takeRegisterPlace } from '../store/register-store.ts'
import { actorKey } from './actor-key.ts'

export const bookName = (groupCode: string, year: number): string => `${groupCode}/${year}`

/** The place a dossier has, or takes now; the next one at this book waits from here on, so take it late. */
export type RegisterPlace = { readonly entry: RegisterEntry; readonly year: number; readonly written: boolean }

export const takePlaceInRegister = async (work: Work, { dossierId, unitId, group, receivedAt }: Pick<RegisterReception, 'dossierId' | 'unitId' | 'group' | 'receivedAt'>): Promise<RegisterPlace> => {
  const { groupCode, year, serial, written } = await takeRegisterPlace(work.tx, { unitId, year: yearAt(receivedAt), groupCode: group.code, groupName: group.name, dossierId })
  return { entry: { book: bookName(groupCode, year), serial }, year, written }
}

/** Writes a dossier into the book of its sector, in the transaction that receives it; written already, it stays as it is. */
export const enterInRegister = async (work: Work, reception: RegisterReception, place?: RegisterPlace): Promise<RegisterEntry> => {
  const { entry, year, written } = place ?? (await takePlaceInRegister(work, reception))
  if (!written) await insertRegisterLine(work.tx, { reception, year, serial: entry.serial })
  return entry
}

/** A dossier received before there was a register has no line to write into. */
const write = async (work: Work, dossierId: DossierId, note: RegisterNote): Promise<void> => {
  if ((await findRegisterLine(work.tx, dossierId)) === undefined) return
  await insertRegisterNote(work.tx, { dossierId, note, at: work.now, by: actorKey(work.actor) })
}

export type Closing = { readonly dossierId: DossierId; readonly how: 'returned' | 'refused' | 'withdrawn' | 'discontinued'; readonly receivedBy?: string; readonly words?: string }

/** The result was returned, or the dossier ended without one. */
export const closeInRegister = (work: Work, { dossierId, ...closing }: Closing): Promise<void> => write(work, dossierId, { kind: 'closed', at: work.now, ...closing })

/** Another promised moment: re-appointed, resumed, restarted, undone. */
export const noteDueDateInRegister = (work: Work, { dossierId, dueAt, words }: { readonly dossierId: DossierId; readonly dueAt: Instant; readonly words: string }): Promise<void> =>
  write(work, dossierId, { kind: 'due-date-changed', dueAt, words })

/** An ending was undone. */
export const reopenInRegister = (work: Work, { dossierId, words }: { readonly dossierId: DossierId; readonly words: string }): Promise<void> => write(work, dossierId, { kind: 'reopened', words })
