import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { ProcedureRead } from '../application/read-procedure.ts'
import type { assessServiceLevel, getProcedure } from '../contract.ts'
import { levyMeaning } from '../domain/levy-meaning.ts'
import type { PostDecision } from '../domain/post-decision.ts'
import type { SubmissionChannel } from '../domain/procedure-sheet.ts'
import { type Assessment, hindrancesOf } from '../domain/service-level.ts'

type View = AnswerOf<typeof getProcedure>

const channelView = (channel: SubmissionChannel): View['channels'][number] => ({
  ...channel,
  levies: channel.levies.map((levy) => ({ ...levy, meaning: levyMeaning(levy) })),
})

export const assessmentView = (assessment: Assessment): AnswerOf<typeof assessServiceLevel> => ({ ...assessment, hindrances: hindrancesOf(assessment.answers) })

export const postView = ({ code: _code, ...decision }: PostDecision): NonNullable<View['post']> => decision

/** The answer of a sheet: the version without what serves only the server (hash, key words). */
export const procedureView = ({ version, procedure, assessment, post }: ProcedureRead): View => {
  const { id, contentHash: _hash, keywords: _keywords, channels, ...rest } = version
  const level = assessment?.level ?? version.serviceLevel ?? procedure.serviceLevel
  return {
    ...rest,
    versionId: id,
    channels: channels.map(channelView),
    ...(level === undefined ? {} : { serviceLevel: level }),
    ...(assessment === undefined ? {} : { assessment: assessmentView(assessment) }),
    ...(post === undefined ? {} : { post: postView(post) }),
    ...(procedure.retiredOn === undefined ? {} : { retiredOn: procedure.retiredOn }),
    ...(procedure.replacedByCode === undefined ? {} : { replacedByCode: procedure.replacedByCode }),
  }
}
