import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED, type Prepared, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import type { PdfReport } from '../../../platform/signing/validate/report.ts'
import { openFileRefusals } from '../../documents/index.ts'
import { checkFile, reportOnFile } from '../application/check-file.ts'
import { showSignedFile as show, type ShowSignedFileRefusal } from '../application/show-signed-file.ts'
import { fetchToSign, giveTicket, reportOnSigned, receiveSigned, type BroughtFile, type DeskRefusal, type TicketRefusal } from '../application/sign-at-desk.ts'
import { hearSigningWord } from '../application/hear-signing-word.ts'
import { openToSign } from '../application/open-to-sign.ts'
import { packToSign, receiveOneOfMany, type NothingToSign } from '../application/sign-many-at-desk.ts'
import { listMyOrders, signAgain as again, type OrderRefusal } from '../application/signing-orders.ts'
import { checkSignatures, fetchFileToSign, giveSigningTicket, LARGEST_CHECKED_MB, listSigningOrders, openFileToSign, packFilesToSign, receiveOneSigned, receiveSignedFile, receiveSigningWord, showSignedFile, signAgain } from '../contract-signing.ts'

const notFound: RefusalTable<ShowSignedFileRefusal> = {
  'signed-file-not-found': [
    404,
    'Không có kết quả nào mang mã kiểm tra này. Hãy quét lại mã QR in trên kết quả, hoặc tải chính tệp đó lên để kiểm.',
    'No result carries this check code. Scan the QR code printed on the result again, or upload the file itself.',
  ],
}

const orderRefusals: RefusalTable<OrderRefusal> = {
  'signature-not-found': [404, 'Không có chữ ký nào như vậy đang chờ anh/chị. Hãy tải lại danh sách chữ ký chờ.', 'No such signature waits for you. Load the list of waiting signatures again.'],
  'signed-already': [409, 'Văn bản này đã được ký xong, không cần ký lại.', 'This paper is signed already; nothing more is needed.'],
}

const ticketRefusals: RefusalTable<TicketRefusal> = {
  ...orderRefusals,
  'signature-comes-later': [409, 'Người có thẩm quyền chưa ký nên cơ quan chưa ký được. Hãy chờ chữ ký trước xong.', 'The competent person has not signed yet, so the agency cannot. Wait for the signature before this one.'],
}

const deskRefusals: RefusalTable<DeskRefusal> = {
  'ticket-unknown': [404, 'Mã phiên ký không đúng hoặc đã hết hạn; chưa có gì thay đổi. Hãy mở lại trang Chữ ký chờ và bắt đầu lại.', 'The signing ticket is unknown or over; nothing was changed. Open the waiting signatures again and start anew.'],
  'signed-otherwise': [422, 'Tệp đã ký không được nhận: {reasonVi}. Văn bản gốc còn nguyên; hãy tải lại tệp, ký rồi gửi lên lần nữa.', 'The signed file was not taken: {reasonEn}. The paper is as it was; fetch the file again, sign it and send it once more.'],
}

const packRefusals: RefusalTable<NothingToSign> = {
  'nothing-to-sign-by-token': [404, 'Không có tệp nào đang chờ ký bằng USB token của anh/chị. Hãy tải lại danh sách chữ ký chờ.', 'No file waits for your token. Load the list of waiting signatures again.'],
}

const NOTHING_HEARD = 'the same signed file brought twice finds its ticket used'

const deskRoutes: readonly Route[] = [
  defineRoute({
    contract: listSigningOrders,
    permission: { may: 'issue', on: 'official-document' },
    audit: { event: false, because: 'titles and numbers of papers of one’s own' },
    refusals: {},
    handle: async (work) => ok({ items: await listMyOrders(work) }),
  }),
  defineRoute({
    contract: openFileToSign,
    permission: { may: 'issue', on: 'official-document' },
    audit: { event: 'file-to-sign-viewed', about: ({ params }) => ({ thing: 'signed-file', thingId: params.fileId }) },
    refusals: { ...orderRefusals, ...openFileRefusals },
    handle: async (work, { params }, reply) => {
      const served = await openToSign(work, params)
      if (!served.ok) return served
      reply.asContent(served.value, true)
      return ok(STREAMED)
    },
  }),
  defineRoute({
    contract: signAgain,
    permission: { may: 'issue', on: 'official-document' },
    audit: { event: 'signature-asked-again', about: ({ params }) => ({ thing: 'signed-file', thingId: params.fileId }) },
    refusals: orderRefusals,
    handle: (work, { params }) => again(work, params),
  }),
  defineRoute({
    contract: giveSigningTicket,
    permission: { may: 'issue', on: 'official-document' },
    audit: { event: 'signing-ticket-given', about: ({ params }) => ({ thing: 'signed-file', thingId: params.fileId }) },
    refusals: ticketRefusals,
    handle: async (work, { params }) => {
      const given = await giveTicket(work, params)
      if (!given.ok) return given
      const path = `/api/signing-tickets/${given.value.ticket}`
      return ok({ filePath: path, uploadPath: path, until: given.value.until })
    },
  }),
  defineRoute({
    contract: packFilesToSign,
    permission: { may: 'issue', on: 'official-document' },
    audit: { event: 'files-fetched-to-sign' },
    refusals: packRefusals,
    handle: async (work, _input, reply) => {
      const packed = await packToSign(work)
      if (packed.ok) reply.asFile('application/zip', 'van-ban-cho-ky.zip')
      return packed
    },
  }),
  defineRoute({
    contract: receiveOneSigned,
    permission: { may: 'issue', on: 'official-document' },
    audit: { event: 'file-signed-at-desk' },
    refusals: deskRefusals,
    bodyLimit: LARGEST_CHECKED_MB * 1024 * 1024,
    prepare: async (work, { body }): Promise<Outcome<Prepared & BroughtFile, DeskRefusal>> => ok({ bytes: body, report: await reportOnFile(work, body) }),
    handle: (work, { prepared }) => receiveOneOfMany(work, prepared),
  }),
  defineRoute({
    contract: fetchFileToSign,
    permission: 'public',
    audit: { event: 'file-fetched-to-sign' },
    refusals: deskRefusals,
    perMinute: 60,
    handle: async (work, { params }, reply) => {
      const found = await fetchToSign(work, params.ticket)
      if (!found.ok) return found
      reply.asFile(found.value.file.mediaType, found.value.file.fileName)
      return ok(found.value.bytes)
    },
  }),
  defineRoute({
    contract: receiveSignedFile,
    permission: 'public',
    audit: { event: 'file-signed-at-desk' },
    repeatable: NOTHING_HEARD,
    refusals: deskRefusals,
    perMinute: 60,
    bodyLimit: LARGEST_CHECKED_MB * 1024 * 1024,
    orForm: true,
    prepare: (work, { params, body }): Promise<Outcome<Prepared & BroughtFile, DeskRefusal>> => reportOnSigned(work, params.ticket, body),
    handle: async (work, { params, prepared }) => {
      const kept = await receiveSigned(work, params.ticket, prepared)
      if (!kept.ok) return kept
      const { file, number = '' } = kept.value
      return ok({ Status: true, FileName: file.fileName, FileServer: JSON.stringify({ fileEntryId: file.id }), DocumentNumber: number, Message: '' })
    },
  }),
]

/** A hundred signatures, and what else the keeper says. */
const WORD_LIMIT = 262_144

export const signingRoutes: readonly Route[] = [
  ...deskRoutes,
  defineRoute({
    contract: receiveSigningWord,
    permission: 'public',
    audit: { event: false, because: 'it changes nothing: what it says is asked for again' },
    repeatable: 'it makes us ask, however often it comes',
    refusals: {},
    perMinute: 600,
    bodyLimit: WORD_LIMIT,
    handle: async (work, { client }) => ok(await hearSigningWord(work, client.signedBody)),
  }),
  defineRoute({
    contract: checkSignatures,
    permission: 'public',
    audit: { event: false, because: 'the file is not ours, is not kept, and is told to whoever sent it alone' },
    repeatable: 'a check changes nothing',
    refusals: {},
    perMinute: 30,
    bodyLimit: LARGEST_CHECKED_MB * 1024 * 1024,
    prepare: async (work, { body }): Promise<Outcome<Prepared & { readonly report: PdfReport }, never>> => ok({ report: await reportOnFile(work, body) }),
    handle: async (work, { body, prepared }) => ok(await checkFile(work, body, prepared.report)),
  }),
  defineRoute({
    contract: showSignedFile,
    permission: 'public',
    audit: { event: false, because: 'number, agency, signatures and hash of a result whose code is in the hand of whoever asks' },
    refusals: notFound,
    perMinute: 60,
    handle: (work, { params }) => show(work, params.fileId as StoredFileId),
  }),
]
