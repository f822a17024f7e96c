import { indicatorsCitizen } from '../../modules/indicators/citizen.tsx'
import { notificationsCitizen } from '../../modules/notifications/citizen.tsx'
import { documentsCitizen } from '../../modules/documents/citizen.tsx'
import { dossiersCitizen } from '../../modules/dossiers/citizen.tsx'
import { feedbackCitizen } from '../../modules/feedback/citizen.tsx'
import { identityCitizen } from '../../modules/identity/citizen.tsx'
import { officialDocumentsCitizen } from '../../modules/official-documents/citizen.tsx'
import { oneStopCitizen } from '../../modules/one-stop/citizen.tsx'
import { paymentsCitizen } from '../../modules/payments/citizen.tsx'
import { proceduresCitizen } from '../../modules/procedures/citizen.tsx'
import { personalDataCitizen } from '../../modules/personal-data/citizen.tsx'
import { surveysCitizen } from '../../modules/surveys/citizen.tsx'
import type { CitizenScreens } from '../../platform/web/screens.ts'

/** Every module's citizen screens, in the order of the header. */
export const screens: readonly CitizenScreens[] = [proceduresCitizen, dossiersCitizen, documentsCitizen, paymentsCitizen, indicatorsCitizen, feedbackCitizen, identityCitizen, notificationsCitizen, oneStopCitizen, officialDocumentsCitizen, surveysCitizen, personalDataCitizen]
