import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft, publishOwnGraphs } from '../../../tests/support/own-graphs.ts'
import { listUnits } from '../../organisation/index.ts'
import { getGraph, publishGraph, type GraphNode, type StepGraph } from '../../workflow/index.ts'
import { workflowModule } from '../../workflow/module.ts'
import { dossiersModule } from '../module.ts'
import { approveDossier } from './approve-dossier.ts'
import { attachResult } from './attach-result.ts'
import { claimDossier } from './claim-dossier.ts'
import { listAskedOfUs } from './desk-lists.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { requestApproval } from './request-approval.ts'
import { returnResult } from './return-result.ts'
import { openDossier } from './show-dossier.ts'
import { resumeDossier, suspendDossier } from './suspend-dossier.ts'
import { takeOwnStep } from './take-own-step.ts'
import { undoStep } from './undo-step.ts'

const MORNING = at('2025-03-12', 9 * 60)
const WORDS = 'Lý do được viết rõ ràng bằng lời'
const REASON = 'Quyết định phê duyệt lại quy trình nội bộ'
const MAPPING: Readonly<Record<string, string>> = { examine: 'look', verify: 'site', opinion: 'plan', 'tax-duty': 'duty', approve: 'sign', return: 'hand-out' }

/** The same work under other names of its steps. */
const anew = (graph: StepGraph): StepGraph => {
  const other = (code: string): string => MAPPING[code] ?? code
  const node = (each: GraphNode): GraphNode =>
    ({
      ...each,
      code: other(each.code),
      name: { vi: `${each.name.vi} (mới)`, en: `${each.name.en} (new)` },
      ...('to' in each ? { to: other(each.to) } : {}),
      ...('actions' in each ? { actions: each.actions.map((action) => ({ ...action, to: other(action.to) })) } : {}),
      ...('branches' in each ? { branches: each.branches.map((branch) => ({ ...branch, to: other(branch.to) })) } : {}),
    }) as GraphNode
  return { ...graph, version: graph.version + 1, start: other(graph.start), steps: graph.steps.map(node) }
}

type Of = { readonly dossierId: DossierId }

let world: DossierWorld
let code: string
let planner: Actor
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, run)
const { subscriptions = [], proofs = [] } = dossiersModule({ publicUrl } as Parameters<typeof dossiersModule>[0])

beforeAll(async () => {
  world = await openDossierWorld()
  code = (await publishOwnGraphs(world)).get('building-permit') ?? ''
  const other = (await world.db.work({}, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))).find(({ id }) => id !== world.committee.id)
  if (!other) throw new Error('no other unit')
  planner = { ...world.officer, officialId: newId<OfficialId>(), fullName: 'Võ Văn Quy', roles: [{ role: 'case-officer', unitId: other.id }] } as Actor
})
afterAll(() => world.close())

const claimed = async (): Promise<Of> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: code, now: MORNING })
  const of = { dossierId: valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl }))).id }
  valueOf(await as(world.officer, (work) => claimDossier(work, of)))
  return of
}
const inParallel = async (): Promise<Of> => {
  const of = await claimed()
  const unitId = planner.kind === 'staff' ? planner.roles[0]?.unitId : undefined
  valueOf(await as(world.officer, (work) => takeOwnStep(work, { ...of, action: 'coordinate', parties: unitId ? { coordinating: unitId, tax: unitId } : {} })))
  return of
}
const open = async (actor: Actor, { dossierId }: Of) => valueOf(await as(actor, (work) => openDossier(work, { reference: dossierId, purpose: 'x' })))
const take = (actor: Actor, of: Of, action: string, serial?: number) =>
  as(actor, (work) => takeOwnStep(work, { ...of, action, words: WORDS, ...(serial === undefined ? {} : { serial }) }))

const moveRoute = workflowModule().routes.find(({ contract }) => contract.id === 'migrateWorkflow')
const move = (work: Work) => moveRoute?.handle(work, { params: { code: 'building-permit' }, body: { from: 1, to: 2, mapping: MAPPING, reason: REASON } } as never, {} as never)
/** As the server runs it: who subscribed hears in the same transaction. */
const heard = (work: Work): Work => {
  const told: Work = { ...work, tell: async (event) => { for (const { to, on } of subscriptions) if (to === event.type) await on(told, event) } }
  return told
}
const faults = async (work: Work) => (await Promise.all(proofs.map(({ find }) => find(work)))).flatMap((proof) => proof.faults)

describe('running dossiers moved to another version of their workflow (TT 01/2018 art. 8)', () => {
  it('stand at its steps, in the same hands and the same state, and are worked on there to their end', async () => {
    const [examined, parallel, waiting, held] = [await claimed(), await inParallel(), await inParallel(), await claimed()]
    valueOf(await take(world.officer, waiting, 'verified'))
    valueOf(await as(world.officer, (work) => suspendDossier(work, { ...held, reasonCode: 'court', words: WORDS })))
    valueOf(await world.db.work({}, async (work) => publishGraph(work, anew(await getGraph(work, 'building-permit')))))

    // Told to nobody, they would stay behind; `verify` finds it.
    const left: string[] = []
    const untold = world.db.work({ now: MORNING }, async (work) => {
      await move(work)
      left.push(...(await faults(work)))
      throw new Error('taken back')
    })
    await expect(untold).rejects.toThrow('taken back')
    expect(left.map((fault) => fault.slice(0, examined.dossierId.length)).toSorted()).toEqual([examined, parallel, held].map(({ dossierId }) => dossierId).toSorted())

    expect(await world.db.work({ now: MORNING, actor: world.head }, (work) => move(heard(work)) ?? Promise.resolve(undefined))).toEqual({ ok: true, value: { moved: 4 } })
    expect(await world.db.work({}, faults)).toEqual([])

    const shown = await open(world.officer, examined)
    expect(shown.summary).toMatchObject({ state: 'examining', holder: { step: 'look', stage: 'examine', mine: true } })
    expect(shown.timeline.at(-1)).toMatchObject({ type: 'DossierHandedOver', note: REASON })
    // What was done on the old version is not to be taken back on this one.
    expect(kindOf(await as(world.officer, (work) => undoStep(work, { ...examined, reason: WORDS })))).toBe('nothing-to-undo')
    valueOf(await as(world.officer, (work) => requestApproval(work, { ...examined, proposal: 'Đủ điều kiện' })))
    valueOf(await as(world.head, (work) => approveDossier(work, { ...examined, publicUrl })))
    valueOf(await as(world.officer, (work) => attachResult(work, { ...examined, name: 'Kết quả', bytes: onePagePdf('Kết quả'), fileName: 'kq.pdf' })))
    expect(valueOf(await as(world.clerk, (work) => returnResult(work, { ...examined, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))).state).toBe('returned')

    expect((await open(world.officer, parallel)).summary.holder).toMatchObject({ step: 'site' })
    expect((await as(planner, listAskedOfUs)).map(({ content }) => content).filter((content) => !content.endsWith('(mới)'))).toEqual([])
    valueOf(await take(world.officer, parallel, 'verified'))
    for (const of of [parallel, waiting])
      for (const { serial, step } of (await open(world.officer, of)).branches) valueOf(await take(planner, of, step === 'plan' ? 'give-opinion' : 'determine-duty', serial))
    for (const of of [parallel, waiting]) expect((await open(world.officer, of)).summary).toMatchObject({ state: 'examining', holder: { step: 'conclude' } })

    expect((await open(world.officer, held)).summary).toMatchObject({ state: 'suspended', holder: { step: 'look' } })
    expect(valueOf(await as(world.officer, (work) => resumeDossier(work, held)))).toMatchObject({ state: 'examining', holder: { step: 'look' } })
    expect(await world.db.work({}, faults)).toEqual([])
  })
})
