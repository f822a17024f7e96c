import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordAudit } from '../../modules/audit/index.ts'
import { abilitiesOf, can, findActorBySession } from '../../modules/identity/index.ts'
import { findAsker } from '../../platform/http/pipeline.ts'
import type { HttpPorts } from '../../platform/http/ports.ts'
import { createHttpServer } from '../../platform/http/server.ts'
import type { SignedIn } from '../../platform/web/loader.ts'
import { addApiDocs } from './api-docs.ts'
import type { Composition } from './compose.ts'
import { addHealth } from './health.ts'
import { providerOrigins } from './identity.ts'
import { paymentOrigins } from './payments.ts'
import { createProblemPage } from './problem-page.ts'
import { openSite } from './site.ts'
import { addWeb } from './web.ts'

const findSignedIn = (ports: HttpPorts) => async (request: FastifyRequest): Promise<SignedIn | undefined> => {
  const actor = await findAsker(ports, request)
  if (actor.kind === 'citizen') return { kind: 'citizen', fullName: actor.fullName, assuranceLevel: actor.assuranceLevel }
  return actor.kind === 'staff' ? { kind: 'staff', fullName: actor.fullName, roles: actor.roles, abilities: abilitiesOf(actor) } : undefined
}

const portsOf = ({ config, simulated, database, log, now, tell }: Composition): HttpPorts => ({
  database,
  now,
  log,
  tell,
  findActor: (work, token, asked) => findActorBySession(work, token, { ...config, ...asked }),
  may: (actor, { may, on }) => can(actor, may, on),
  recordAudit,
  publicUrl: config.publicUrl,
  deskUrl: config.deskUrl,
  trustProxy: config.trustProxy,
  ...(config.requestsPerMinute === undefined ? {} : { perMinute: config.requestsPerMinute }),
  problemPage: createProblemPage(),
  formsLeadTo: [...providerOrigins(config), ...paymentOrigins(config, simulated)],
})

/** The API alone, as every screen and program uses it. Not listening yet. */
export const createApi = (composition: Composition, ports: HttpPorts = portsOf(composition)): Promise<FastifyInstance> =>
  createHttpServer(ports, composition.modules.flatMap((module) => module.routes))

/** The whole face of the product: API, pages, health. Not listening yet. */
export const createFace = async (composition: Composition): Promise<FastifyInstance> => {
  const { config } = composition
  const ports = portsOf(composition)
  const app = await createApi(composition, ports)
  addApiDocs(app)
  const web = await addWeb(app, { publicUrl: config.publicUrl, deskUrl: config.deskUrl, site: await openSite(composition), findSignedIn: findSignedIn(ports) })
  addHealth(app, composition, web.isReady)
  return app
}
