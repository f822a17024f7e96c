import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, STREAMED, type Prepared, type Route } from '../../../platform/http/route.ts'
import type { BodyOf } from '../../../platform/web/contract.ts'
import type { Work } from '../../../platform/work.ts'
import { drawTiff } from '../../documents/index.ts'
import { certifyCopies } from '../application/certify-copies.ts'
import { draftCopy } from '../application/draft-copy.ts'
import { listCopyGrounds } from '../application/levy-of-request.ts'
import { openCopySlip } from '../application/open-copy-slip.ts'
import { addOriginal, openCopyRequest, type PrepareCopy } from '../application/prepare-copy.ts'
import { prolongCopies } from '../application/prolong-copies.ts'
import { listOwnCopies, serveAgreement, serveCopyFile, showRequest } from '../application/read-copies.ts'
import { handOutCopies, refuseCopy } from '../application/refuse-copy.ts'
import { scanRefusals } from '../../official-documents/index.ts'
import * as contracts from '../contract.ts'
import type { CertificationPorts } from '../ports.ts'
import { certificationRefusals, preparingRefusals, readingRefusals } from './refusal-words.ts'
import { listedView, requestView } from './views.ts'

const ON = 'certified-copy'
const about = ({ params }: { readonly params: { readonly requestId: string } }) => ({ thing: 'copy-request', thingId: params.requestId, purpose: 'copy-certification' })

const preparedOf = ({ name, number, issuer, issuedOn, validUntil, pages, copies, isCompared, fileId }: BodyOf<typeof contracts.addOriginal>): PrepareCopy => ({
  original: { name, ...(number ? { number } : {}), ...(issuer ? { issuer } : {}), ...(issuedOn ? { issuedOn: issuedOn as PlainDate } : {}), ...(validUntil ? { validUntil: validUntil as PlainDate } : {}) },
  pages,
  copies,
  isCompared,
  fileId,
})

type Drawn = Prepared & { readonly drawn: Uint8Array | undefined }

/** Slow, so before the transaction; of anything but a TIFF nothing. */
const drawScan = async (work: Work, { body }: { readonly body: { readonly fileId: string; readonly name: string } }): Promise<Outcome<Drawn, never>> => ok({ drawn: await drawTiff(work, body.fileId, body.name) })
const withDrawn = ({ drawn }: Drawn) => (drawn ? { drawn } : {})

const requesterOf = ({ requesterName, requesterIdNumber, requesterPhone }: BodyOf<typeof contracts.openCopyRequest>) =>
  requesterName === undefined ? {} : { requester: { name: requesterName, ...(requesterIdNumber ? { idNumber: requesterIdNumber } : {}), ...(requesterPhone ? { phone: requesterPhone } : {}) } }

const readingRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.listCopyCertifications,
    permission: { may: 'list', on: ON },
    audit: { event: 'copy-requests-listed' },
    refusals: {},
    handle: async (work, { query }) => ok({ items: (await listOwnCopies(work, { state: query.state ?? 'prepared', ...(query.unitId ? { unitId: query.unitId } : {}) })).map(listedView) }),
  }),
  defineRoute({
    contract: contracts.showCopyRequest,
    permission: { may: 'read', on: ON },
    audit: { event: 'copy-request-read', about },
    refusals: certificationRefusals,
    handle: async (work, { params }) => {
      const shown = await showRequest(work, params.requestId)
      return shown.ok ? ok(requestView(shown.value)) : shown
    },
  }),
  defineRoute({
    contract: contracts.listCopyGrounds,
    permission: { may: 'prepare', on: ON },
    audit: { event: false, because: 'what the law says of exemption' },
    refusals: {},
    handle: async (work) => ok({ items: listCopyGrounds(work) }),
  }),
  defineRoute({
    contract: contracts.openCopySlip,
    permission: { may: 'read', on: ON },
    audit: { event: 'copy-slip-printed', about },
    refusals: readingRefusals,
    handle: async (work, { params }, reply) => {
      const opened = await openCopySlip(work, params.requestId)
      if (!opened.ok) return opened
      reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  }),
  defineRoute({
    contract: contracts.openAgreement,
    permission: { may: 'read', on: ON },
    audit: { event: 'copy-file-read', about },
    refusals: readingRefusals,
    handle: async (work, { params }, reply) => {
      const served = await serveAgreement(work, params)
      if (!served.ok) return served
      reply.asContent(served.value, true)
      return ok(STREAMED)
    },
  }),
  defineRoute({
    contract: contracts.openCopyDraft,
    permission: { may: 'certify', on: ON },
    audit: { event: 'copy-file-read', about },
    refusals: { ...scanRefusals, ...readingRefusals },
    perMinute: 30,
    // Every page is laid on a sheet: before the transaction.
    prepare: async (work, { params }): Promise<Outcome<Prepared & { readonly draft: Awaited<ReturnType<typeof draftCopy>> }, never>> => ok({ draft: await draftCopy(work, params) }),
    handle: async (_work, { prepared: { draft } }, reply) => {
      if (draft.ok) reply.asFile('application/pdf', 'du-thao-ban-sao.pdf', true)
      return draft
    },
  }),
  defineRoute({
    contract: contracts.openCopyFile,
    permission: { may: 'read', on: ON },
    audit: { event: 'copy-file-read', about },
    refusals: readingRefusals,
    handle: async (work, { params, query }, reply) => {
      const served = await serveCopyFile(work, { ...params, as: query.as })
      if (!served.ok) return served
      reply.asContent(served.value, true)
      return ok(STREAMED)
    },
  }),
]

const deskRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.prolongCopies,
    permission: { may: 'prepare', on: ON },
    audit: { event: 'copies-prolonged', about },
    refusals: certificationRefusals,
    handle: async (work, { params, body: { workingDays, ground, agreementFileId } }) => {
      const moved = await prolongCopies(work, { ...params, workingDays, ground, ...(agreementFileId ? { agreementFileId } : {}) })
      return moved.ok ? ok({ items: moved.value.flatMap(({ serial, returnsAt }) => (returnsAt ? [{ serial, returnsAt }] : [])) }) : moved
    },
  }),
  defineRoute({
    contract: contracts.refuseCopy,
    permission: { may: 'refuse', on: ON },
    audit: { event: 'copy-refused', about },
    refusals: certificationRefusals,
    handle: async (work, { params, body: { ground, words } }) => {
      const refused = await refuseCopy(work, { ...params, ground, ...(words ? { words } : {}) })
      return refused.ok ? ok({ state: refused.value.state }) : refused
    },
  }),
  defineRoute({
    contract: contracts.handOutCopies,
    permission: { may: 'hand-out', on: ON },
    audit: { event: 'copies-handed-out', about },
    refusals: certificationRefusals,
    handle: async (work, { params, body }) => {
      const handed = await handOutCopies(work, { ...params, ...body })
      return handed.ok ? ok(params) : handed
    },
  }),
]

export const certifyingRoutes = ({ publicUrl }: CertificationPorts): readonly Route[] => [
  ...readingRoutes,
  ...deskRoutes,
  defineRoute({
    contract: contracts.openCopyRequest,
    permission: { may: 'prepare', on: ON },
    audit: { event: 'copy-request-opened', about: (_, { requestId }) => ({ thing: 'copy-request', thingId: requestId }) },
    refusals: preparingRefusals,
    prepare: drawScan,
    handle: async (work, { body, prepared }) => {
      const { unitId, dossier, exemptionGround, exemption } = body
      const opened = await openCopyRequest(work, { ...preparedOf(body), ...withDrawn(prepared), unitId, ...requesterOf(body), ...(dossier ? { dossier } : {}), ...(exemptionGround ? { exemptionGround } : {}), ...(exemption ? { exemption } : {}) })
      return opened.ok ? ok({ requestId: opened.value.requestId, serial: opened.value.serial, levy: opened.value.levy }) : opened
    },
  }),
  defineRoute({
    contract: contracts.addOriginal,
    permission: { may: 'prepare', on: ON },
    audit: { event: 'copy-request-opened', about },
    refusals: preparingRefusals,
    prepare: drawScan,
    handle: async (work, { params, body, prepared }) => {
      const added = await addOriginal(work, params.requestId, { ...preparedOf(body), ...withDrawn(prepared) })
      return added.ok ? ok({ requestId: added.value.requestId, serial: added.value.serial, levy: added.value.levy }) : added
    },
  }),
  defineRoute({
    contract: contracts.certifyCopies,
    permission: { may: 'certify', on: ON },
    audit: { event: 'copies-certified', about: ({ body }) => ({ thing: 'copy-request', thingId: body.chosen.map(({ requestId, serial }) => `${requestId}/${serial}`).join(' ') }) },
    refusals: preparingRefusals,
    handle: async (work, { body }) => {
      const certified = await certifyCopies(work, body.chosen, publicUrl)
      return certified.ok ? ok({ items: certified.value.map(({ number, fileId }) => ({ number, fileId })) }) : certified
    },
  }),
]
