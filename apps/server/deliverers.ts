import { NATIONAL_PORTAL } from '../../modules/dossiers/index.ts'
import { NATIONAL_FIGURES } from '../../modules/indicators/index.ts'
import { listFiguresDeliverers, listPortalDeliverers } from '../../modules/integrations/national-portal.ts'
import { listProcedureDatabaseDeliverers } from '../../modules/integrations/national-procedures.ts'
import { NATIONAL_PROCEDURE_DATABASE } from '../../modules/procedures/index.ts'
import { listPostDeliverers, POST } from '../../modules/post/module.ts'
import { listNoticeDeliverers, noticeReceivers } from '../../modules/notifications/module.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Deliverer } from '../../platform/outbox/message.ts'
import type { Work } from '../../platform/work.ts'
import { readSecretKey } from './identity.ts'
import { postPorts } from './post.ts'
import { portalAddress } from './registers.ts'
import type { Simulated } from './simulated.ts'
import { notificationPorts, openGateways, type ProviderAddresses } from './notices.ts'

type PostOffice = { readonly config: Config; readonly simulated: Simulated; readonly log: Log; readonly work: <T>(run: (work: Work) => Promise<T>) => Promise<T> }
export type Postmen = { readonly deliverers: readonly Deliverer[]; readonly close: () => void }

/** Postmen of the outside systems that are configured or simulated. Without NATIONAL_PORTAL_URL the messages of the national portal wait, in sight of the administrator. */
export const openPostmen = ({ config, simulated, work, log }: PostOffice, providers: ProviderAddresses): Postmen => {
  const { gateways, close } = openGateways(config, providers)
  return { deliverers: [...listNoticeDeliverers({ ports: notificationPorts(config), gateways, work, log }), ...listPostDeliverers({ office: postPorts(config, simulated).office, work }), ...listPortalDeliverers({ address: portalAddress(config, simulated), work, links: { publicUrl: config.publicUrl, secret: readSecretKey(config.home) } }), ...listProcedureDatabaseDeliverers(portalAddress(config, simulated), work), ...listFiguresDeliverers(portalAddress(config, simulated))], close }
}

/** Receivers that have a postman, for the console. */
export const connectedReceivers = (config: Config): readonly string[] => [...noticeReceivers(notificationPorts(config).connected), POST, ...(config.nationalPortal === undefined ? [] : [NATIONAL_PORTAL, NATIONAL_PROCEDURE_DATABASE, NATIONAL_FIGURES])]
