import { findSurveyLink, rateDossier } from '../../../modules/surveys/contract.ts'
import type { Lived, Seen } from './act.ts'
import type { EventQueue } from './event-queue.ts'
import type { Head } from './find-matters.ts'
import { feedbackSteps, type Said, type Saying } from './follow-feedback.ts'
import type { Ask } from './open-people.ts'
import { inOfficeHours, type DaysOff } from './plan-days.ts'
import type { Tally } from './tally.ts'

/** One in so many is not content. */
const DISCONTENT = 10
const DAY_MS = 86_400_000

const rate = async (ask: Ask, { desk, life }: Lived, code: string): Promise<void> => {
  const { path } = await ask({ staff: desk.clerk }, findSurveyLink, { query: { code } })
  const good = life.serial % DISCONTENT !== 0
  await ask('nobody', rateDossier, { params: { token: path.split('/').at(-1) ?? '' }, body: { scores: { overall: good ? 2 : 0, time: good ? 2 : 1, contacts: 2, agencies: 1, attitude: 2 } } })
}

type Afterwards = { readonly ask: Ask; readonly tally: Tally; readonly queue: EventQueue; readonly heads: readonly Head[]; readonly now: number; readonly off: DaysOff }

/** One step a working day, as offices answer. */
const followUp = (after: Afterwards, said: Said, steps: readonly Saying[]): void => {
  const [step, ...rest] = steps
  if (!step) return
  const run = async (): Promise<void> => {
    const { ask, tally } = after
    const goesOn = await tally.orRefused(() => step.run(ask, said))
    if (goesOn !== true) return
    tally.add('acts', step.name)
    followUp(after, said, rest)
  }
  said.lived.now = inOfficeHours(said.lived.now + DAY_MS, after.off)
  after.queue.put({ at: said.lived.now, run })
}

/** Some rate what they were given, a few have something to say. */
export const sayAfterwards = async (after: Afterwards, lived: Lived, { summary: { code, state } }: Seen): Promise<void> => {
  const { ask, tally, heads, now } = after
  tally.add('states', state)
  if (code === undefined) return
  if (lived.life.rates && state === 'returned' && (await tally.orRefused(async () => rate(ask, lived, code).then(() => true))) === true) tally.add('acts', 'rate')
  if (!lived.life.complains) return
  lived.now = now
  followUp(after, { lived, code, heads, feedbackCode: '' }, feedbackSteps(lived.life.contests))
}
