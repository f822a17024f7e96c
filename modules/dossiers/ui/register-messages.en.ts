import type { registerVi } from './register-messages.vi.ts'

export const registerEn: typeof registerVi = {
  title: 'National registers',
  askSubmitter: 'Look who submits up in the population database',
  askApplicant: 'Look the person applied for up in the population database',
  askEnterprise: 'Look the enterprise up',
  askMyself: 'Take my data from the population database',
  officeLead: 'The number, the name and the birth date (or the enterprise code) are needed. What is empty is filled in, what was typed stays. Each look-up is written down with who asked and for which dossier; the person can see it.',
  citizenLead: 'By pressing you agree that the portal asks the national population database where you live, your sex, ethnic group and nationality, to fill in this dossier and for nothing else. The answer is kept sealed for at most 24 hours; the look-up stands on your account page. You can file without it: type it in.',
  enterpriseLead: 'Looks the typed code up to fill in name and head office, and to see whether you represent it by law.',
  notConnected: 'The national registers are not connected: type it in and take the papers as usual.',
  fromRegister: 'from the national register',
}
