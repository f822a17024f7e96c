// NĐ 63/2010 article 24.2: a signed announcement decision reaches the national database; the same adapter of Văn phòng Chính phủ carries it as carries dossiers.
import type { ProcedureVersionId } from '../../../kernel/ids.ts'
import type { Delivered, Deliverer, OutboxMessage } from '../../../platform/outbox/message.ts'
import type { Work } from '../../../platform/work.ts'
import { getVersion, NATIONAL_PROCEDURE_DATABASE, onUploaded, type OutwardAnnouncement } from '../../procedures/index.ts'
import { openPortal, type Portal, type PortalOptions, type Said } from '../national-portal/open-portal.ts'
import { readPortalAddress } from '../national-portal/settings.ts'
import { wordAnnouncement } from './word-announcement.ts'

type Asking = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/** No published list of services names the upload; the reading ones (`LayQDCB`, `LayThuTuc`) are documented. The address may say another. */
const UPLOAD = 'DongBoQDCB'

const faultOf = (service: string, said: Exclude<Said, { kind: 'done' }>): Delivered => ({ ok: false, fault: said.kind === 'down' ? `${service}: ${said.cause}` : `${service}: error_code ${said.code}`, lasting: false })

const sheetsOf = (work: Asking, { lines }: OutwardAnnouncement) =>
  work(async (inside) => new Map(await Promise.all(lines.flatMap(({ versionId }) => (versionId === undefined ? [] : [getVersion(inside, versionId as ProcedureVersionId).then((sheet) => [versionId, sheet] as const)])))))

type Postman = { readonly portal: Portal; readonly work: Asking; readonly service: string }

/** Asked first, so that a decision whose reply was lost is not sent as a second one. */
const deliver = async ({ portal, work, service }: Postman, message: OutboxMessage): Promise<Delivered> => {
  const announcement = message.body as OutwardAnnouncement
  const known = await portal.call('LayQDCB', { idQDCB: announcement.announcementId })
  if (known.kind !== 'done') return faultOf('LayQDCB', known)
  if (known.result.length === 0) {
    const sent = await portal.call(service, { data: [wordAnnouncement(announcement, await sheetsOf(work, announcement))] })
    if (sent.kind !== 'done') return faultOf(service, sent)
  }
  await work((inside) => onUploaded(inside, announcement.announcementId))
  return { ok: true }
}

export const listProcedureDatabaseDeliverers = (address: string | undefined, work: Asking, options: PortalOptions = {}): readonly Deliverer[] => {
  if (address === undefined) return []
  const postman = { portal: openPortal(readPortalAddress(address), options), work, service: new URL(address).searchParams.get('qdcb') ?? UPLOAD }
  return [{ receiver: NATIONAL_PROCEDURE_DATABASE, deliver: (message) => deliver(postman, message) }]
}
