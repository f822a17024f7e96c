import type { Route } from '../../../platform/http/route.ts'
import type { OrganisationPorts } from '../ports.ts'
import { appointOfficialRoute } from './appoint-official.route.ts'
import { closeOrganisationUnitRoute } from './close-organisation-unit.route.ts'
import { counterNetworkRoutes } from './counter-networks.route.ts'
import { createOrganisationUnitRoute } from './create-organisation-unit.route.ts'
import { endAppointmentRoute } from './end-appointment.route.ts'
import { endUnitPostRoute } from './end-unit-post.route.ts'
import { getOrganisationUnitRoute } from './get-organisation-unit.route.ts'
import { getProvinceProfileRoute } from './get-province-profile.route.ts'
import { listAdministrativeAreasRoute } from './list-administrative-areas.route.ts'
import { listAreaSuccessorsRoute } from './list-area-successors.route.ts'
import { listOrganisationUnitsRoute } from './list-organisation-units.route.ts'
import { listUnitPostsRoute } from './list-unit-posts.route.ts'
import { moveOrganisationUnitRoute } from './move-organisation-unit.route.ts'
import { openUnitPostRoute } from './open-unit-post.route.ts'
import { renameOrganisationUnitRoute } from './rename-organisation-unit.route.ts'
import { searchOfficialsRoute } from './search-officials.route.ts'

export const organisationRoutes = (ports: OrganisationPorts): readonly Route[] => [
  getProvinceProfileRoute,
  listOrganisationUnitsRoute,
  getOrganisationUnitRoute,
  listAdministrativeAreasRoute,
  listAreaSuccessorsRoute,
  createOrganisationUnitRoute(ports),
  renameOrganisationUnitRoute(ports),
  moveOrganisationUnitRoute(ports),
  closeOrganisationUnitRoute(ports),
  listUnitPostsRoute,
  openUnitPostRoute(ports),
  appointOfficialRoute(ports),
  endAppointmentRoute(ports),
  endUnitPostRoute(ports),
  searchOfficialsRoute,
  ...counterNetworkRoutes(ports),
]
