// NĐ 13/2023 article 9.3, 9.5, Luật 91/2025 article 4: everything kept about a person, given to them at once as one file.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { recordsOfHolder } from '../../documents/index.ts'
import { listMyDossiers, showMyDossier, type DossierSummary } from '../../dossiers/index.ts'
import { getPerson, listMyDataViews, listRepresented, readingsOf } from '../../identity/index.ts'
import { listOwnDataRequests } from './data-requests.ts'

const PAGE = 100

const allPages = async <T, C>(ask: (after: C | undefined) => Promise<{ readonly items: readonly T[]; readonly next?: C }>): Promise<readonly T[]> => {
  const all: T[] = []
  let after: C | undefined
  do {
    const page = await ask(after)
    all.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return all
}

const dossierOf = async (work: Work, known: DossierSummary) => {
  const shown = await showMyDossier(work, known.dossierId)
  if (!shown.ok) return { summary: known }
  const { summary, answers, components, timeline } = shown.value
  return { summary, answers, components, timeline }
}

/** Ratings are not in it: they are kept apart from whoever gave them. Papers themselves are opened in the vault and the dossier. */
export const ownData = async (work: Work, personId: PersonId): Promise<object> => {
  const [person, represents, dossiers, papers, views, readings, requests] = await Promise.all([
    getPerson(work, personId),
    listRepresented(work, personId),
    allPages<DossierSummary, string>((after) => listMyDossiers(work, { limit: PAGE, ...(after === undefined ? {} : { after }) })),
    recordsOfHolder(work, personId, ['draft', 'checked', 'signed', 'published', 'withdrawn']),
    allPages((after: string | undefined) => listMyDataViews(work, personId, { after, limit: PAGE })),
    readingsOf(work, personId, { before: undefined, limit: 1000 }),
    listOwnDataRequests(work),
  ])
  const lives: object[] = []
  // One after another: a long life must not take every connection.
  for (const each of dossiers) lives.push(await dossierOf(work, each))
  return { madeAt: work.now, person, represents: represents.map(({ id, name }) => ({ id, name })), dossiers: lives, papers, whoReadIt: views, whoAskedRegisters: readings, requests }
}
