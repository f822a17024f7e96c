/** For tests of modules that count dossiers. */
export { answerOpinion, askOpinion } from './application/ask-opinion.ts'
export { withdrawDossier } from './application/withdraw-dossier.ts'
export { openResult } from './application/open-dossier-file.ts'
export { signResults } from './application/sign-results.ts'
export { followSignatureJob } from './application/follow-signature.ts'
export { withdrawResult } from './application/withdraw-result.ts'
