import type { StoredFileId } from '../../../kernel/ids.ts'
import { epochMs } from '../../../kernel/instant.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED, type Route } from '../../../platform/http/route.ts'
import type { KeyRing } from '../../../platform/keys/key-ring.ts'
import { openFileRefusals, serveFile, type OpenFileRefusal } from '../../documents/index.ts'
import { openPortalFile } from '../contract.ts'
import { isOurs } from '../national-portal/file-link.ts'

type LinkRefusal = OpenFileRefusal | { readonly kind: 'portal-link-broken' } | { readonly kind: 'portal-link-over' }

export const openPortalFileRoute = (secret: KeyRing): Route =>
  defineRoute<typeof openPortalFile, LinkRefusal>({
    contract: openPortalFile,
    permission: 'public',
    audit: { event: false, because: 'serveFile itself records the view, for every caller' },
    refusals: {
      ...openFileRefusals,
      'portal-link-broken': [404, 'Đường dẫn tệp này không do hệ thống cấp hoặc đã bị sửa. Hãy lấy lại đường dẫn từ lần đồng bộ hồ sơ gần nhất.', 'This link was not made by this system, or was changed. Take the one of the last message about the dossier.'],
      'portal-link-over': [410, 'Đường dẫn tệp này đã hết hạn. Tệp vẫn còn; lần đồng bộ hồ sơ tiếp theo mang đường dẫn mới.', 'This link is over. The file is kept; the next message about the dossier brings a new link.'],
    },
    handle: async (work, { params, query }, reply) => {
      const { seal, ...rest } = query
      const link = { ...params, ...rest }
      if (!isOurs(secret, link, seal)) return refuse({ kind: 'portal-link-broken' })
      if (link.until < epochMs(work.now) / 1000) return refuse({ kind: 'portal-link-over' })
      const served = await serveFile(work, { fileId: link.fileId as StoredFileId, dossierId: link.dossierId, purpose: 'national-portal' }, () => true)
      if (!served.ok) return served
      reply.asContent(served.value)
      return ok(STREAMED)
    },
  })
