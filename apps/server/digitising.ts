import { takeDigitisedPapers } from '../../modules/dossiers/index.ts'
import type { DigitisingPorts } from '../../modules/documents/ports.ts'
import { COPY_SIGN_PLACE, signCopies } from '../../modules/official-documents/index.ts'

/** Digitised papers go to their draft or dossier, and are signed as true copies by whoever digitised them. */
export const DIGITISING: DigitisingPorts = {
  take: takeDigitisedPapers,
  signPlace: COPY_SIGN_PLACE,
  sign: (work, { subject, unitId, papers }) => signCopies(work, { subjectId: subject.id, unitId, copies: papers.map(({ fileId, slotName }) => ({ fileId, title: `Bản sao: ${slotName}` })) }),
}
