/** Door of the national portal's adapter, for apps/server alone. */
export { listFiguresDeliverers } from './national-portal/list-figures-deliverers.ts'
export { listPortalDeliverers } from './national-portal/list-portal-deliverers.ts'
export { linkDaysOf } from './national-portal/settings.ts'
