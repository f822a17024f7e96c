import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { sourcesVi } from './source-messages.vi.ts'

export const sourcesEn = {
  typed: 'as declared',
  registers: { 'sign-in': 'from VNeID', population: 'as the population database says', business: 'as the business register says' },
  earlier: (code: string) => (code === '' ? 'as declared in an earlier dossier' : `as declared in dossier ${code}`),
  title: 'This paper says',
  fields: { number: 'Number', issuer: 'Issuer', issuedOn: 'Issued on', validFrom: 'Holds from', validUntil: 'Holds until', scope: 'Where it holds', signer: 'Signed by', holderName: 'Name on the paper' },
  values: { typed: 'typed by an official', ocr: 'read from the scan', signature: 'by its signature', register: 'from a register', issued: 'as issued', law: 'by law' },
  machineRead: 'What the machine read nobody has typed; compare it with the page before you use it.',
  origin: 'Where the file comes from',
  origins: { 'dossier-result': 'Result of a dossier', 'dossier-component': 'Handed in with a dossier', scan: 'Digitised from paper', backlog: 'Old result, digitised', 'certified-copy': 'Certified copy', upload: 'Uploaded by the applicant' },
} satisfies WordsOf<typeof sourcesVi>
