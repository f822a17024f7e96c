import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { ReminderLetter } from '../domain/reminder-letter.ts'
import { wordReminderLetter } from '../domain/word-reminder-letter.ts'
import { issuePaper } from './issue-paper.ts'

/** A letter from one unit to another about many things at once: whoever urges signs it. */
export const issueReminderLetter = (work: Work, facts: ReminderLetter): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'reminder-letter',
    subjectId: facts.reminderId,
    unit: facts.unit,
    facts,
    signer: facts.signer,
    word: (issue, suffix) => ({ template: 'letter', fileName: `van-ban-don-doc${suffix}.pdf`, print: wordReminderLetter(facts, issue) }),
  })
