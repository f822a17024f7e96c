import { sql } from 'kysely'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import type { OfficialId } from '../../kernel/ids.ts'
import { completeWorkItem, publishGraph, startWorkflow, type CompleteWorkItem, type StepGraph, type StepsOpened, type Subject, type WorkflowStep } from '../../modules/workflow/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { DomainEvent, Work } from '../../platform/work.ts'
import { openDossierWorld, type DossierWorld } from './dossier-world.ts'

export const at = (text: string): Instant => parseInstant(text) as Instant

const name = { vi: 'Bước', en: 'Step' }

/** A step of a test graph: `ways` as `action>target`. */
export const stepOf = (code: string, ways: readonly string[], more: Partial<WorkflowStep> = {}): WorkflowStep => ({
  code,
  name,
  party: 'resolving',
  role: 'case-officer',
  countsTowardsLimit: true,
  mustBeClaimed: false,
  actions: ways.map((way) => {
    const [action = '', to = ''] = way.split('>')
    return { code: action, to, name }
  }),
  ...more,
})

/** lead and other work at the same time between `begin` and `finish`. */
export const TOGETHER: StepGraph = {
  code: 'together',
  version: 1,
  name,
  start: 'begin',
  parties: [{ code: 'resolving', name }, { code: 'helping', name, standsIn: 'resolving' }, { code: 'named', name }],
  steps: [
    stepOf('begin', ['ask>both', 'skip>finish', 'name>named']),
    stepOf('named', ['go>finish'], { party: 'named' }),
    { kind: 'split', code: 'both', name, branches: [{ code: 'one', to: 'other', name }, { code: 'two', to: 'lead', name }], lead: 'two' },
    stepOf('lead', ['answer>joined'], { stage: 'verify' }),
    stepOf('other', ['answer>joined'], { party: 'helping' }),
    { kind: 'join', code: 'joined', name, of: 'both', to: 'told' },
    { kind: 'automatic', code: 'told', name, party: 'resolving', effect: 'tell-lead', to: 'which' },
    { kind: 'choice', code: 'which', name, ways: [{ to: 'check', name, when: { fact: 'risky', is: 'yes' } }, { to: 'finish', name }] },
    stepOf('check', ['checked>finish', 'again>both']),
    { ...stepOf('finish', ['done>end']), actions: [{ code: 'done', to: 'end', name, needs: ['decision'] }] },
  ],
}

export type RunWorld = DossierWorld & {
  readonly officer1: OfficialId
  readonly officer2: OfficialId
  readonly told: DomainEvent[]
  /** A transaction at a moment; noon on Wednesday 12/03/2025 unless said. */
  readonly act: <T>(run: (work: Work) => Promise<T>, now?: Instant) => Promise<T>
  readonly start: (graph: string, now?: Instant) => Promise<{ readonly subject: Subject } & StepsOpened>
  readonly complete: (subject: Subject, command: Omit<CompleteWorkItem, 'subject'>, now?: Instant) => ReturnType<typeof completeWorkItem>
}

/** As the steps of these graphs ask it. */
const giveRole = async ({ db, committee, desk }: DossierWorld, officialId: OfficialId): Promise<void> => {
  await db.work({}, ({ tx }) => sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
    VALUES (${newId()}, ${officialId}, ${committee.id}, 'Cán bộ Thử', ${`thu-${officialId}`}, 'x', '2025-01-01T00:00:00Z', false, '2025-01-01T00:00:00Z')`.execute(tx))
  for (const { id } of [committee, desk])
    await db.work({}, ({ tx }) => sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${officialId}, 'case-officer', ${id}, '2025-01-01T00:00:00Z')`.execute(tx))
}

export const openRunWorld = async (...graphs: readonly StepGraph[]): Promise<RunWorld> => {
  const world = await openDossierWorld()
  const told: DomainEvent[] = []
  const act: RunWorld['act'] = (run, now) => world.db.work({ ...(now ? { now } : {}), tell: async (event) => void told.push(event) }, run)
  for (const graph of graphs) {
    const published = await act((work) => publishGraph(work, graph))
    if (!published.ok) throw new Error(JSON.stringify(published.refusal))
  }
  const [officer1, officer2] = [newId<OfficialId>(), newId<OfficialId>()]
  for (const officialId of [officer1, officer2]) await giveRole(world, officialId)
  return {
    ...world,
    officer1,
    officer2,
    told,
    act,
    start: async (graph, now) => {
      const subject = { kind: 'thing', id: newId<string>() }
      const parties = { receiving: world.desk.id, resolving: world.committee.id }
      return { subject, ...(await act((work) => startWorkflow(work, { subject, graph, parties, wholeLimit: { unit: 'working-day', quantity: 10 } }), now)) }
    },
    complete: (subject, command, now) => act((work) => completeWorkItem(work, { subject, ...command }), now),
  }
}
