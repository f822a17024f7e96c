import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { ShownRequest } from '../application/read-copies.ts'
import type { listCopyCertifications, showCopyRequest } from '../contract.ts'
import type { CopyOfOriginal, ListedCopy } from '../domain/certified-copy.ts'

export const listedView = ({ requestId, serial, original, requesterName, pages, copies, levy, state, preparedAt, preparedBy, returnsAt, handedOutAt, certified, isOfDossier }: ListedCopy): AnswerOf<typeof listCopyCertifications>['items'][number] => ({
  requestId, serial, originalName: original.name, requesterName, pages, copies, levy, state, preparedAt, preparedBy, isOfDossier,
  ...(returnsAt ? { returnsAt } : {}),
  ...(handedOutAt ? { handedOutAt } : {}),
  ...(certified ? { number: certified.number, certifiedAt: certified.at, signerName: certified.signerName, isElectronic: certified.isElectronic } : {}),
})

type CopyView = AnswerOf<typeof showCopyRequest>['copies'][number]

const copyView = ({ serial, original, pages, copies, levy, state, scanFileId, preparedAt, returnsAt, certified, refused }: CopyOfOriginal, { awaited, readings }: Pick<ShownRequest, 'awaited' | 'readings'>): CopyView => ({
  serial, pages, copies, levy, state, preparedAt, ...original,
  ...(returnsAt ? { returnsAt } : {}),
  reading: readings.get(scanFileId) ?? 'unasked',
  isAwaited: awaited.has(serial),
  ...(certified ? { certifiedNumber: certified.number, certifiedAt: certified.at, signerName: certified.signerName, isElectronic: certified.isElectronic } : {}),
  ...(refused ? { refusalGround: refused.ground, ...(refused.words ? { refusalWords: refused.words } : {}) } : {}),
})

export const requestView = ({ request, authorityName, scansAt, dossierCode, copies, prolongings, awaited, readings, levy, may }: ShownRequest): AnswerOf<typeof showCopyRequest> => ({
  requestId: request.id,
  authorityName,
  unitId: scansAt,
  ...(dossierCode ? { dossierCode } : {}),
  requesterName: request.requester.name,
  ...(request.requester.idNumber ? { requesterIdNumber: request.requester.idNumber } : {}),
  ...(request.exemption ? { exemption: request.exemption } : {}),
  receivedAt: request.receivedAt,
  receivedBy: request.receivedBy,
  prolongings: prolongings.map(({ agreementFileId, ...shown }) => ({ ...shown, isAgreed: agreementFileId !== undefined })),
  ...(request.handedOut ? { handedOutAt: request.handedOut.at, handedOutTo: request.handedOut.to } : {}),
  levyTotal: levy.total,
  levyReceived: levy.received,
  receipts: levy.receipts,
  copies: copies.map((copy) => copyView(copy, { awaited, readings })),
  may,
})
