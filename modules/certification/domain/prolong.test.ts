import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { CopyOfOriginal, CopyRequest } from './certified-copy.ts'
import { decideProlong, type Prolong } from './prolong.ts'

const at = (text: string): Instant => new Date(`${text}+07:00`).toISOString() as Instant
const WEDNESDAY = at('2025-03-12T09:00:00')
const THURSDAY = at('2025-03-13T09:00:00')
const copy = (change: Partial<CopyOfOriginal> = {}) => ({ serial: 1, state: 'prepared', preparedAt: WEDNESDAY, ...change }) as CopyOfOriginal
const FILE = '0195a000-0000-7000-8000-0000000000a1'

const say = (asked: Omit<Prolong, 'now'>, { request = {}, copies = [copy()], now = WEDNESDAY }: { request?: Partial<CopyRequest>; copies?: readonly CopyOfOriginal[]; now?: Instant } = {}): string => {
  const decided = decideProlong(request as CopyRequest, copies, { ...asked, now })
  return decided.ok ? decided.value.map(({ serial }) => serial).join(',') : decided.refusal.kind
}

describe('prolonging (NĐ 23/2015 art. 21)', () => {
  it.each([
    ['two working days without an agreement', { workingDays: 2 }, {}, '1'],
    ['three only with one', { workingDays: 3 }, {}, 'agreement-missing'],
    ['three, agreed in writing', { workingDays: 3, agreementFileId: FILE }, {}, '1'],
    ['what was decided is not moved', { workingDays: 2 }, { copies: [copy({ state: 'certified' }), copy({ serial: 2 })] }, '2'],
    ['nothing waits', { workingDays: 2 }, { copies: [copy({ state: 'refused' })] }, 'nothing-to-prolong'],
    ['one and one again are never three', { workingDays: 2 }, { copies: [copy({ prolongedDays: 2 })] }, 'nothing-to-prolong'],
    ['one, then two in all', { workingDays: 2 }, { copies: [copy({ prolongedDays: 1 })] }, '1'],
    ['not alone once the day has passed', { workingDays: 2 }, { now: THURSDAY }, 'promise-over'],
    ['one whose day has passed stays, the others are moved', { workingDays: 2 }, { copies: [copy(), copy({ serial: 2, preparedAt: THURSDAY })], now: THURSDAY }, '2'],
    ['agreed, both', { workingDays: 2, agreementFileId: FILE }, { copies: [copy(), copy({ serial: 2, preparedAt: THURSDAY })], now: THURSDAY }, '1,2'],
    ['a promise for that day is not over on it', { workingDays: 2 }, { copies: [copy({ returnsAt: at('2025-03-13T17:00:00') })], now: THURSDAY }, '1'],
    ['agreed, also afterwards', { workingDays: 5, agreementFileId: FILE }, { now: THURSDAY }, '1'],
    ['handed out', { workingDays: 2 }, { request: { handedOut: { at: WEDNESDAY, to: 'x', by: 'y' } } }, 'already-handed-out'],
    ['a dossier promises its own day', { workingDays: 2 }, { request: { dossierId: FILE as never } }, 'promised-by-dossier'],
  ] as const)('%s', (_, asked, given, expected) => expect(say(asked, given as never)).toBe(expected))
})
