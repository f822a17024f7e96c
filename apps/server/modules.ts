import { auditModule } from '../../modules/audit/module.ts'
import { certificationModule } from '../../modules/certification/module.ts'
import { calendarModule } from '../../modules/calendar/module.ts'
import { documentsModule } from '../../modules/documents/module.ts'
import { feedbackModule } from '../../modules/feedback/module.ts'
import { formsModule } from '../../modules/forms/module.ts'
import { dossiersModule } from '../../modules/dossiers/module.ts'
import { can } from '../../modules/identity/index.ts'
import { identityModule } from '../../modules/identity/module.ts'
import { indicatorsModule } from '../../modules/indicators/module.ts'
import { integrationsModule } from '../../modules/integrations/module.ts'
import { linkDaysOf } from '../../modules/integrations/national-portal.ts'
import { notificationsModule } from '../../modules/notifications/module.ts'
import { officialDocumentsModule } from '../../modules/official-documents/module.ts'
import { oneStopModule } from '../../modules/one-stop/module.ts'
import { oldResultsModule } from '../../modules/old-results/module.ts'
import { organisationModule } from '../../modules/organisation/module.ts'
import { paymentsModule } from '../../modules/payments/module.ts'
import { personalDataModule } from '../../modules/personal-data/module.ts'
import { plansModule } from '../../modules/plans/module.ts'
import { postModule } from '../../modules/post/module.ts'
import { proceduresModule } from '../../modules/procedures/module.ts'
import { surveysModule } from '../../modules/surveys/module.ts'
import { workflowModule } from '../../modules/workflow/module.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Module } from '../../platform/module.ts'
import { platformModule } from '../../platform/platform-module.ts'
import { DIGITISING } from './digitising.ts'
import { standingIn } from './connections.ts'
import { connectedReceivers } from './deliverers.ts'
import { identityPorts, readSecretKey } from './identity.ts'
import { keepingOf } from './keeping.ts'
import { nationalBoardOf } from './national-board.ts'
import { nationalCatalogueOf } from './national-catalogue.ts'
import { notificationPorts } from './notices.ts'
import type { Simulated } from './simulated.ts'
import { signingDeskOf } from './signing.ts'
import { paymentPorts } from './payments.ts'
import { postPorts } from './post.ts'

/** Every module, in the order of its row; seeds run in this order too. */
export const listModules = (config: Config, simulated: Simulated): readonly Module[] => [
  platformModule(),
  organisationModule({ may: (actor, verb, place) => can(actor, verb, 'organisation', place) }),
  auditModule(),
  identityModule(identityPorts(config, simulated)),
  calendarModule({ mayChange: (actor, place) => can(actor, 'change', 'calendar', place) }),
  formsModule(),
  documentsModule({ uploadLimitBytes: config.uploadLimitBytes, personQuotaBytes: config.personQuotaBytes, publicUrl: config.publicUrl, digitising: DIGITISING, statements: { secret: readSecretKey(config.home), isDemo: config.demo }, keeping: keepingOf(config) }),
  proceduresModule({ nationalCatalogue: nationalCatalogueOf(config, simulated) }),
  workflowModule(),
  notificationsModule(notificationPorts(config)),
  officialDocumentsModule({ desk: signingDeskOf(config, simulated) }),
  paymentsModule(paymentPorts(config, simulated)),
  postModule(postPorts(config, simulated)),
  oldResultsModule({ publicUrl: config.publicUrl }),
  dossiersModule({ publicUrl: config.publicUrl, supplementReminderDays: config.supplementReminderDays }),
  oneStopModule({ publicUrl: config.publicUrl }),
  certificationModule({ publicUrl: config.publicUrl }),
  surveysModule({ publicUrl: config.publicUrl, secret: readSecretKey(config.home) }),
  feedbackModule({ publicUrl: config.publicUrl }),
  indicatorsModule({ secret: readSecretKey(config.home), nationalQualityBoard: nationalBoardOf(config, simulated) }),
  plansModule({ secret: readSecretKey(config.home) }),
  personalDataModule(),
  integrationsModule({ connected: connectedReceivers(config), standingOf: standingIn(config, simulated), secret: readSecretKey(config.home), linkDays: linkDaysOf(config.nationalPortal) }),
]
