import { sql } from 'kysely'
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'

type Done = Outcome<Dossier, DossierRefusal>

/** One is refused without the others: what it wrote is taken back alone. */
export const onItsOwn = async (work: Work, run: () => Promise<Done>): Promise<Done> => {
  await sql`SAVEPOINT one_of_many`.execute(work.tx)
  const outcome = await run()
  await (outcome.ok ? sql`RELEASE SAVEPOINT one_of_many` : sql`ROLLBACK TO SAVEPOINT one_of_many`).execute(work.tx)
  return outcome
}
