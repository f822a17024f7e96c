import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import { checkFile } from '../application/check-file.ts'
import { showSignedFile as show, type ShowSignedFileRefusal } from '../application/show-signed-file.ts'
import { checkSignatures, LARGEST_CHECKED_MB, showSignedFile } from '../contract-signing.ts'

const notFound: RefusalTable<ShowSignedFileRefusal> = {
  'signed-file-not-found': [
    404,
    'Không có kết quả nào mang mã kiểm tra này. Hãy quét lại mã QR in trên kết quả, hoặc tải chính tệp đó lên để kiểm.',
    'No result carries this check code. Scan the QR code printed on the result again, or upload the file itself.',
  ],
}

export const signingRoutes: readonly Route[] = [
  defineRoute({
    contract: checkSignatures,
    permission: 'public',
    audit: { event: false, because: 'the file is not ours, is not kept, and is told to whoever sent it alone' },
    repeatable: 'a check changes nothing',
    refusals: {},
    perMinute: 30,
    bodyLimit: LARGEST_CHECKED_MB * 1024 * 1024,
    handle: async (work, { body }) => ok(await checkFile(work, body)),
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
