import type { WordsOf } from '../../../../../platform/web/messages.ts'
import type { registerVi } from './register-messages.vi.ts'

export const registerEn: WordsOf<typeof registerVi> = {
  title: 'Ask the national register',
  lead: 'Only about the applicant, and for this dossier. Each question is written down: who, when, why, on what basis; the applicant can read it.',
  purpose: 'Purpose',
  purposes: { 'check-residence': 'Establish the residence', 'check-kinship': 'Establish kinship', 'check-marriage': 'Establish the marital status', 'check-enterprise': 'Establish the enterprise and who represents it' },
  ask: 'Ask',
  answered: (at: string) => `Answered at ${at}`,
  outcomes: {
    found: 'There is an entry that fits',
    'no-match': 'No entry fits number, name and birth of the dossier; compare the papers',
    several: 'Several entries fit, so the register tells of none; compare the papers',
    down: 'The register does not answer just now; try again later, or compare the papers',
  },
  facts: {
    fullName: 'Name', personalIdNumber: 'Personal number', bornOn: 'Born on', gender: 'Sex', ethnicity: 'Ethnicity', nationality: 'Nationality', residence: 'Permanent residence', currentAddress: 'Lives at', maritalStatus: 'Marital status',
    father: 'Father', mother: 'Mother', spouse: 'Spouse', householdHead: 'Head of household', registrationNumber: 'Enterprise code', name: 'Enterprise', form: 'Form', status: 'Status', address: 'Seat', foundedOn: 'Founded on', representatives: 'Legal representatives',
  },
  values: { male: 'Male', female: 'Female', other: 'Other', single: 'Never married', married: 'Married', 'divorced-or-widowed': 'Divorced or widowed', active: 'Active', suspended: 'Suspended', dissolved: 'Dissolved', unknown: 'Not known' },
  before: 'Asked before',
}
