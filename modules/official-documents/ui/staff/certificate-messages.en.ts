import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { certificateVi } from './certificate-messages.vi.ts'

export const certificateEn = {
  title: 'My certificate',
  signsUntil: (method, name, until) => `${method}: ${name}, signs until ${until}.`,
  demo: 'A certificate of the demonstration, without legal value.',
  over: (name, until) => `The certificate of ${name} ended at ${until}. Since then papers you decide are confirmed by your duty account alone, without a digital signature.`,
  notYet: (name, from) => `The certificate of ${name} signs from ${from} on. Until then papers you decide are confirmed by your duty account alone.`,
  none: 'You have no certificate and cannot sign digitally yet: papers you decide are confirmed by your duty account alone, paper results are signed by hand.',
  askAdministrator: 'Have an administrator register a certificate for you (a USB token, or a key on the server).',
  states: {
    processing: 'VNeID is working on the request for a certificate. It is asked again every ten minutes.',
    'not-activated': 'The certificate was given out and is not activated yet. Open VNeID on the phone, section of signatures, and activate it.',
    issued: 'VNeID gave out and activated the certificate. Tell an administrator to register it here; then it signs.',
    failed: 'VNeID gives no certificate for this request. Compare what was filled in with the card and send a new one.',
  },
  serial: (number) => `Serial number: ${number}`,
  asked: (at, provider) => `Asked for at ${at}, provider ${provider}.`,
  checked: (at) => `VNeID last answered at ${at}.`,
  askAgain: 'Ask VNeID again',
  requestTitle: 'Ask VNeID for a free certificate',
  requestLead: 'What is filled in goes to VNeID; only the number of the request is kept here.',
  personalIdNumber: 'Identity number',
  bornOn: 'Day of birth',
  gender: 'Sex',
  genders: { female: 'Female', male: 'Male' },
  phone: 'Telephone registered with VNeID',
  email: 'E-mail',
  issuedBy: 'Who issued the identity card',
  issuedOn: 'Day of issue of the card',
  request: 'Send the request',
} satisfies WordsOf<typeof certificateVi>
