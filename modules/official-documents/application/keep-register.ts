// Thông tư 01/2018/TT-VPCP Điều 10 khoản 2: written on one after another, nothing left out, nothing rubbed out.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { RegisterEntry, RegisterNote, RegisterReception } from '../domain/register.ts'
import { yearAt } from '../domain/vietnamese-words.ts'
import { findRegisterLine, insertRegisterLine, insertRegisterNote, takeRegisterSerial } from '../store/register-store.ts'
import { actorKey } from './actor-key.ts'

export const bookName = (groupCode: string, year: number): string => `${groupCode}/${year}`

/** Writes a dossier into the book of its sector, in the transaction that receives it; written already, it answers where. */
export const enterInRegister = async (work: Work, reception: RegisterReception): Promise<RegisterEntry> => {
  const written = await findRegisterLine(work.tx, reception.dossierId)
  if (written !== undefined) return { book: bookName(written.groupCode, written.year), serial: written.serial }
  const year = yearAt(reception.receivedAt)
  const { unitId, group } = reception
  const serial = await takeRegisterSerial(work.tx, { unitId, year, groupCode: group.code }, group.name)
  await insertRegisterLine(work.tx, { reception, year, serial })
  return { book: bookName(group.code, year), serial }
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
