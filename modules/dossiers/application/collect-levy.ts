import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { receiveCash } from '../../payments/index.ts'
import { owedOf } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideCollectLevy } from '../domain/levy.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { levyDemand } from './payment-facts.ts'

/** Cash over the counter: counted, written down and receipted in one act. */
export const collectLevy = (work: Work, command: OnDossier & { readonly amount: number; readonly note?: string }): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideCollectLevy(dossier, standing, command)
    if (!decided.ok) return decided
    const received = await receiveCash(work, await levyDemand(work, dossier, dossier.levies?.lines ?? []), command.amount)
    // Somebody paid online a moment ago: the drawer stays shut.
    if (!received.ok) return refuse({ kind: 'levy-not-due', left: 'left' in received.refusal ? received.refusal.left : Math.min(owedOf(dossier), 0) })
    const receipt = received.value.receipts.at(-1)?.receipt
    return ok(decided.value.map((event) => (event.type === 'LevyPaid' ? { ...event, method: 'cash' as const, ...(receipt ? { receipt: receipt.number } : {}) } : event)))
  })
