/** Door of what is heard of outside systems, for apps/server alone. */
export { noting, writeHeard } from './application/connections.ts'
export type { Connector, Standing } from './domain/connector.ts'
