import type { signingVi } from './signing-messages.vi.ts'

export const signingEn: typeof signingVi = {
  pick: (said) => said.en,
  why: 'Grounds',
  demo: 'Demonstration certificate: this signature has no legal value.',
  issuedHere: 'Byte for byte a file this system issued.',
  title: 'Check a digital signature',
  lead: 'Choose a PDF file to see who signed it, when, and whether the signature is valid. The file is read for the check alone and not kept.',
  file: 'PDF file to check',
  noFile: 'Choose a PDF file before pressing Check.',
  check: 'Check',
  found: 'What was found',
  issued: (number) => `Result no. ${number}`,
  issuedBy: (unit, at) => `Issued by ${unit} at ${at}.`,
  signedBy: (name, at) => `Signed: ${name}, ${at}`,
  sealedBy: (name, at) => `Signed by the agency: ${name}, ${at}`,
  withdrawn: (at) => `This result was withdrawn at ${at} and is worth nothing any more. Ask the agency that issued it before using it.`,
  waiting: 'A signature is still being made; come back in a few minutes.',
  nobody: 'This result was confirmed by duty account; it carries no digital signature yet.',
  hash: 'SHA-256 of the file',
  compare: 'To learn whether the file in your hand is this one, upload it below.',
}
