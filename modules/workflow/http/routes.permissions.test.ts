import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { can } from '../../identity/index.ts'
import { workflowModule } from '../module.ts'

const UNIT = 'unit' as UnitId
const staff = (role: string): Actor => ({
  kind: 'staff',
  accountId: 'a' as AccountId,
  officialId: 'o' as OfficialId,
  sessionId: 's' as SessionId,
  fullName: 'Người Thử',
  roles: [{ role, unitId: UNIT }],
})
const citizen: Actor = { kind: 'anonymous' }

/** Which routes an actor's role lets them knock at. */
const routesFor = (actor: Actor): readonly string[] =>
  workflowModule()
    .routes.filter(({ permission }) => typeof permission === 'object' && can(actor, permission.may, permission.on, UNIT))
    .map(({ contract }) => contract.id)
    .sort()

describe('who may see and change workflows (TT 01/2018 art. 8.3, NĐ 61/2018 art. 19)', () => {
  it.each<[string, Actor, readonly string[]]>([
    ['the control officer: all of it', staff('control-officer'), ['discardWorkflowDraft', 'exportWorkflowGraph', 'getWorkflowGraph', 'importWorkflowGraph', 'listWorkflowGraphs', 'migrateWorkflow', 'previewWorkflowMigration', 'publishWorkflowGraph']],
    ['the head of a unit: to read', staff('head-of-unit'), ['exportWorkflowGraph', 'getWorkflowGraph', 'listWorkflowGraphs']],
    ['a case officer: nothing', staff('case-officer'), []],
    ['a one-stop officer: nothing', staff('one-stop-officer'), []],
    ['the administrator: nothing', staff('administrator'), []],
    ['whoever is not signed in: nothing', citizen, []],
  ])('%s', (...[, actor, expected]) => {
    expect(routesFor(actor)).toEqual(expected)
  })

  it('leaves no route open to everybody', () => {
    expect(workflowModule().routes.filter(({ permission }) => typeof permission === 'string').map(({ contract }) => contract.id)).toEqual([])
  })
})
