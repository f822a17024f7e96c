import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { serveFile, type OpenFileRefusal } from '../../documents/index.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { seeOrder, type OrderRefusal, type WhichOrder } from './signing-orders.ts'

/** The paper as it stands: nobody says yes on a telephone to what they cannot see. */
export const openToSign = async (work: Work, which: WhichOrder): Promise<Outcome<FileContent, OrderRefusal | OpenFileRefusal>> => {
  const seen = await seeOrder(work, which)
  return seen.ok ? serveFile(work, { fileId: await signedVersionOf(work, which.fileId as StoredFileId), purpose: 'sign-paper' }, () => true) : seen
}
