import { notificationsStaff } from '../../modules/notifications/staff.tsx'
import { integrationsStaff } from '../../modules/integrations/staff.tsx'
import { auditStaff } from '../../modules/audit/staff.tsx'
import { identityStaff } from '../../modules/identity/staff.tsx'
import { oneStopStaff } from '../../modules/one-stop/staff.tsx'
import { documentsStaff } from '../../modules/documents/staff.tsx'
import { dossiersStaff } from '../../modules/dossiers/staff.tsx'
import { certificationStaff } from '../../modules/certification/staff.tsx'
import { calendarStaff } from '../../modules/calendar/staff.tsx'
import { organisationStaff } from '../../modules/organisation/staff.tsx'
import { paymentsStaff } from '../../modules/payments/staff.tsx'
import { officialDocumentsStaff } from '../../modules/official-documents/staff.tsx'
import { formsStaff } from '../../modules/forms/staff.tsx'
import { proceduresStaff } from '../../modules/procedures/staff.tsx'
import { workflowStaff } from '../../modules/workflow/staff.tsx'
import type { StaffScreens } from '../../platform/web/screens.ts'

/** Every module's staff screens, in the order of the menu. */
export const screens: readonly StaffScreens[] = [oneStopStaff, dossiersStaff, certificationStaff, officialDocumentsStaff, paymentsStaff, organisationStaff, identityStaff, auditStaff, calendarStaff, proceduresStaff, formsStaff, workflowStaff, integrationsStaff, notificationsStaff, documentsStaff]
