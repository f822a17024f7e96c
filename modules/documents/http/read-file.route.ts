import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { OpenFileRefusal } from '../application/open-file.ts'
import { readOwnFile } from '../application/read-own-file.ts'
import { readFile } from '../contract.ts'
import { viewOf } from '../domain/file-view.ts'
import { fileRefusals } from './refusal-words.ts'

export const readFileRoute = defineRoute<typeof readFile, OpenFileRefusal>({
  contract: readFile,
  permission: 'signed-in',
  audit: { event: false, because: 'one’s own file, and nothing of its content' },
  refusals: fileRefusals,
  handle: async (work, { params }) => {
    const found = await readOwnFile(work, params.fileId as StoredFileId)
    return found.ok ? ok(viewOf(found.value)) : found
  },
})
