// NĐ 61/2018 articles 17.4-17.5: decided and handed out in one sitting by who was charged with it; the system is told all the same.
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { FileRefusal, OpenFileRefusal } from '../../documents/index.ts'
import { approveDossier, attachResult, claimDossier, readDossier, requestApproval, returnResult, type Dossier, type DossierRefusal, type ReturnResult } from '../../dossiers/index.ts'
import type { IssuedDocument } from '../../official-documents/index.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { issueReceipt } from './return-together.ts'
import { sittingOf } from './sitting-of.ts'

type OnSitting = { readonly dossierId: DossierId; /** The one the screen showed. */ readonly version: number }

export type ConcludeAtOnce = OnSitting & {
  readonly name: string
  readonly number?: string
  /** Of the official's own desk, stored before. */
  readonly fileId: string
  /** The picture as a PDF, drawn before the act. */
  readonly drawn?: Uint8Array
  readonly receivedBy: string
  readonly receipt: NonNullable<ReturnResult['receipt']>
}

type Refused = DossierRefusal | FileRefusal | OpenFileRefusal | CounterRefusal
type Step = (of: OnSitting) => Promise<Outcome<Dossier, Refused>>

const PROPOSAL = 'Hồ sơ đủ, đã đối chiếu; giải quyết ngay tại quầy (NĐ 61/2018 Điều 17.4).'

/** One after another, each on what the one before left; each asks its own rule and permission. */
const walk = async (of: OnSitting, steps: readonly Step[]): Promise<Outcome<Dossier | undefined, Refused>> => {
  let [last, { version }]: [Dossier | undefined, OnSitting] = [undefined, of]
  for (const step of steps) {
    const done = await step({ dossierId: of.dossierId, version })
    if (!done.ok) return done
    ;[last, version] = [done.value, done.value.version]
  }
  return ok(last)
}

/** Up to the proposal, from where it stands. */
const proposing = (work: Work, dossier: Dossier): readonly Step[] => [
  ...(dossier.holder?.assigneeId === undefined ? [(of: OnSitting) => claimDossier(work, of)] : []),
  (of) => requestApproval(work, { ...of, proposal: PROPOSAL }),
]

const isProposed = ({ state }: Dossier): boolean => state === 'awaiting-approval'

/** The officer compared and prepared; the head, who sits nearby, decides. */
export const proposeAtOnce = async (work: Work, of: OnSitting): Promise<Outcome<Dossier, Refused>> => {
  const read = await readDossier(work, of.dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  if (!dossier.acceptance?.immediate) return refuse({ kind: 'not-immediate' })
  if (sittingOf(work, dossier) !== 'propose') return refuse({ kind: 'not-your-turn' })
  const walked = await walk(of, proposing(work, dossier))
  return walked.ok ? ok(walked.value ?? dossier) : walked
}

type Concluded = { readonly dossier: Dossier; readonly receipt: IssuedDocument | undefined }

/** Everything that is left, down to the receipt; whoever may not decide waits for the decision first. */
export const concludeAtOnce = async (work: Work, command: ConcludeAtOnce): Promise<Outcome<Concluded, Refused>> => {
  const { dossierId, version, name, number, fileId, drawn, receivedBy, receipt } = command
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  if (!dossier.acceptance?.immediate) return refuse({ kind: 'not-immediate' })
  const next = sittingOf(work, dossier)
  if (next !== 'conclude' && next !== 'hand-out') return refuse({ kind: 'not-your-turn' })
  const deciding: readonly Step[] = next === 'hand-out' ? [] : [...(isProposed(dossier) ? [] : proposing(work, dossier)), (of) => approveDossier(work, { ...of, readFirst: true })]
  const handed = { method: 'in-person' as const, receivedBy, receipt }
  const walked = await walk({ dossierId, version }, [
    ...deciding,
    (of) => attachResult(work, { ...of, name, fileId, ...(number ? { number } : {}), ...(drawn ? { drawn } : {}) }),
    (of) => returnResult(work, { ...of, ...handed }),
  ])
  if (!walked.ok) return walked
  const returned = walked.value ?? dossier
  return ok({ dossier: returned, receipt: await issueReceipt(work, returned, handed) })
}
