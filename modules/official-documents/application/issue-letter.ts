// Nghị định 61/2018/NĐ-CP Điều 17, 19, 20; kế hoạch 276/QĐ-UBND mục IV.1a: no supplement, refusal or delay without its signed slip.
import type { Work } from '../../../platform/work.ts'
import type { Apology } from '../domain/apology.ts'
import type { DecidedResult } from '../domain/decided-result.ts'
import type { DiscontinuationNotice } from '../domain/discontinuation-notice.ts'
import type { IssuedDocument, OfficialDocumentKind } from '../domain/issued-document.ts'
import type { LetterPrint } from '../domain/letter-print.ts'
import type { Issue } from '../domain/letter-words.ts'
import type { LetterFacts } from '../domain/paper-facts.ts'
import type { RefusalNotice } from '../domain/refusal-notice.ts'
import type { ReturnReceipt } from '../domain/return-receipt.ts'
import type { SupplementRequest } from '../domain/supplement-request.ts'
import type { SuspensionNotice } from '../domain/suspension-notice.ts'
import { wordApology } from '../domain/word-apology.ts'
import { wordDecidedResult } from '../domain/word-decided-result.ts'
import { wordDiscontinuationNotice } from '../domain/word-discontinuation-notice.ts'
import { wordRefusalNotice } from '../domain/word-refusal-notice.ts'
import { wordReturnReceipt } from '../domain/word-return-receipt.ts'
import { wordSupplementRequest } from '../domain/word-supplement-request.ts'
import { wordSuspensionNotice } from '../domain/word-suspension-notice.ts'
import type { WithdrawalDecision } from '../domain/withdrawal-decision.ts'
import { wordWithdrawalDecision } from '../domain/word-withdrawal-decision.ts'
import { issuePaper } from './issue-paper.ts'

/** `anew`: one that is written again for another reason is another letter with a number of its own, not the first one reissued. */
type Form<F extends LetterFacts> = { readonly kind: OfficialDocumentKind; readonly file: string; readonly anew?: true; readonly word: (facts: F, issue: Issue) => LetterPrint }

const letter =
  <F extends LetterFacts>({ kind, file, anew, word }: Form<F>) =>
  (work: Work, facts: F): Promise<IssuedDocument> =>
    issuePaper(work, {
      kind,
      subjectId: facts.dossierId,
      unit: facts.unit,
      facts,
      ...(anew ? { anew } : {}),
      signer: facts.signer,
      word: (issue, suffix) => ({ template: 'letter', fileName: `${file}-${facts.dossierCode ?? facts.dossierId}${suffix}.pdf`, print: word(facts, issue) }),
    })

/** Each is issued and signed in one act, by the official who acts. */
export const issueSupplementRequest = letter<SupplementRequest>({ kind: 'supplement-request', file: 'phieu-yeu-cau-bo-sung', word: wordSupplementRequest })
export const issueRefusalNotice = letter<RefusalNotice>({ kind: 'refusal-notice', file: 'phieu-tu-choi', word: wordRefusalNotice })
export const issueApology = letter<Apology>({ kind: 'apology', anew: true, file: 'phieu-xin-loi', word: wordApology })
export const issueDiscontinuationNotice = letter<DiscontinuationNotice>({ kind: 'discontinuation-notice', file: 'thong-bao-dung', word: wordDiscontinuationNotice })
export const issueSuspensionNotice = letter<SuspensionNotice>({ kind: 'suspension-notice', anew: true, file: 'thong-bao-tam-dung', word: wordSuspensionNotice })
export const issueWithdrawalDecision = letter<WithdrawalDecision>({ kind: 'withdrawal-decision', anew: true, file: 'quyet-dinh-thu-hoi', word: wordWithdrawalDecision })
export const issueReturnReceipt = letter<ReturnReceipt>({ kind: 'return-receipt', file: 'bien-nhan-tra-ket-qua', word: wordReturnReceipt })
/** Signed by whoever decides; its file is the electronic result. */
export const issueDecidedResult = letter<DecidedResult>({ kind: 'decided-result', file: 'ket-qua', word: wordDecidedResult })
