import * as dossiers from '../../modules/dossiers/contract.ts'
import { fileDraft, prepareDraft, standingOf, type Team } from './demo-desk.ts'
import { must } from './light-client.ts'

export const STEPS = ['declare', 'search', 'inbox', 'open', 'act', 'register'] as const
export type Step = (typeof STEPS)[number]
/** What p95 may be (ms), where a figure is asked for. */
export const ASKED: Readonly<Partial<Record<Step, number>>> = { inbox: 20, search: 30, open: 80, act: 170 }

export type Timed = { readonly step: string; readonly at: number; readonly ms: number; readonly fault?: string }

/** Declare at the desk, quick search, the officer's inbox, open, take in hand and propose, the head registers the decision. */
const stepsOf = (team: Team) => {
  let filed = { dossierId: '', code: '' }
  let standing = { dossierId: '', version: 0 }
  const { clerk, officer, head } = team
  const steps: Readonly<Record<Step, () => Promise<unknown>>> = {
    declare: async () => (filed = await fileDraft(team, await prepareDraft(team))),
    search: async () => must(await clerk(dossiers.searchDossiers, { query: { q: filed.code } })),
    inbox: async () => must(await officer(dossiers.listInbox, { params: { queue: 'officer' }, query: {} })),
    open: async () => (standing = await standingOf(team, filed.dossierId)),
    act: async () => (standing.version = must(await officer(dossiers.claimDossier, { params: { dossierId: filed.dossierId }, body: { version: standing.version } })).version),
    register: async () => {
      must(await officer(dossiers.requestApproval, { params: { dossierId: filed.dossierId }, body: { version: standing.version, proposal: 'Hồ sơ đủ điều kiện' } }))
      // Nobody approves what they have not read.
      const { version } = must(await head(dossiers.openDossier, { params: { reference: filed.dossierId }, query: {} })).summary
      must(await head(dossiers.approveDossier, { params: { dossierId: filed.dossierId }, body: { version } }))
    },
  }
  return steps
}

/** One journey; the first step counts from the moment it was due. A step that fails ends it. */
export const walkSteps = async (steps: readonly (readonly [name: string, take: () => Promise<unknown>])[], due: number, keep: (timed: Timed) => void): Promise<void> => {
  let from = due
  for (const [step, take] of steps) {
    try {
      await take()
      const now = performance.now()
      keep({ step, at: from, ms: now - from })
      from = now
    } catch (cause) {
      keep({ step, at: from, ms: performance.now() - from, fault: cause instanceof Error ? cause.message : String(cause) })
      return
    }
  }
}

export const walk = (team: Team, due: number, keep: (timed: Timed) => void): Promise<void> => {
  const steps = stepsOf(team)
  return walkSteps(STEPS.map((step) => [step, steps[step]]), due, keep)
}
