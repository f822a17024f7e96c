import type { waitingSignaturesVi } from './waiting-messages.vi.ts'

export const waitingSignaturesEn: typeof waitingSignaturesVi = {
  waitingTitle: 'Waiting signatures',
  waitingLead: 'Issued papers that wait for your digital signature or your agency’s. Papers are signed after they are issued, so that a slow signature holds nothing up.',
  noneWaiting: 'No signature is waiting',
  noneWaitingText: 'New papers are signed within seconds; only unfinished signatures are listed here.',
  states: { waiting: 'Waiting', asked: 'Waiting for the phone', signed: 'Signed', refused: 'Refused or not answered', 'given-up': 'Stopped after many faults', cancelled: 'Not signed any more, the result was withdrawn' },
  methods: { soft: 'Certificate on the server', vneid: 'VNeID remote signing', token: 'USB token' },
  byPerson: 'Signature of the competent person',
  bySeal: 'Signature of the agency, after the competent person',
  orderedAt: (at) => `Issued at ${at}`,
  lookAtPhone: 'Open VNeID on your phone and agree to sign; this page follows within a minute.',
  willTryAgain: 'The keeper of the key or the time-stamp authority has not answered; the system tries again by itself.',
  again: 'Ask for the signature again',
  startToken: 'Sign with a USB token',
  ticketUntil: (at) => `This signing session holds until ${at}.`,
  fetchFile: 'Fetch the file to sign',
  uploadHandler: 'Address that takes the file from the signing program (FileUploadHandler):',
  signedFile: 'Signed file',
  bring: 'Send the signed file',
}
