import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { handOver, type GivenBundle } from '../application/hand-over.ts'
import { listHandovers } from '../application/list-handovers.ts'
import { openBundlePrint, showBundle } from '../application/show-bundle.ts'
import { takeOver } from '../application/take-over.ts'
import * as contracts from '../contract-handover.ts'
import { deskRefusals, printRefusals } from './counter-refusal-words.ts'

const aboutBundle = ({ params }: { readonly params: { readonly bundleId: string } }) => ({ thing: 'bundle', thingId: params.bundleId })
const refOf = ({ bundleId, serial, year }: GivenBundle) => ({ bundleId, number: `${String(serial).padStart(2, '0')}/${year}` })

export const listHandoversRoute = defineRoute({
  contract: contracts.listHandovers,
  permission: { may: 'list', on: 'dossier' },
  audit: { event: 'handovers-listed' },
  refusals: {},
  handle: async (work) => ok(await listHandovers(work)),
})

export const handOverRoute = defineRoute({
  contract: contracts.handOver,
  permission: { may: 'hand-over', on: 'dossier' },
  audit: { event: 'bundle-given', about: ({ body }, { bundleId }) => ({ thing: 'bundle', thingId: bundleId, unitId: body.fromUnitId }) },
  refusals: deskRefusals,
  handle: async (work, { body }) => {
    const given = await handOver(work, { fromUnitId: body.fromUnitId as UnitId, toUnitId: body.toUnitId as UnitId, dossierIds: body.dossierIds as readonly DossierId[] })
    return given.ok ? ok(refOf(given.value)) : given
  },
})

export const showBundleRoute = defineRoute({
  contract: contracts.showBundle,
  permission: { may: 'list', on: 'dossier' },
  audit: { event: 'bundle-read', about: aboutBundle },
  refusals: deskRefusals,
  handle: (work, { params }) => showBundle(work, params.bundleId),
})

export const printBundleRoute = defineRoute({
  contract: contracts.printBundle,
  permission: { may: 'list', on: 'dossier' },
  audit: { event: 'bundle-printed', about: aboutBundle },
  refusals: printRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openBundlePrint(work, params.bundleId)
    if (!opened.ok) return opened
    reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
    return ok(opened.value.bytes)
  },
})

export const takeOverRoute = defineRoute({
  contract: contracts.takeOver,
  permission: { may: 'list', on: 'dossier' },
  audit: { event: 'bundle-taken', about: aboutBundle },
  refusals: deskRefusals,
  handle: async (work, { params, body }) => {
    const answers = body.answers.map(({ dossierId, outcome, reason }) => ({ dossierId, outcome, ...(reason ? { reason } : {}) }))
    const taken = await takeOver(work, { bundleId: params.bundleId, answers })
    return taken.ok ? ok(refOf(taken.value)) : taken
  },
})
