import { sendFeedback } from '../../../modules/feedback/contract.ts'
import { findSurveyLink, rateDossier } from '../../../modules/surveys/contract.ts'
import type { Lived, Seen } from './next-act.ts'
import type { Ask } from './open-people.ts'
import type { Tally } from './tally.ts'

/** One in so many is not content. */
const DISCONTENT = 10

const rate = async (ask: Ask, { life, matter }: Lived, code: string): Promise<void> => {
  const { path } = await ask({ staff: matter.team.clerk }, findSurveyLink, { query: { code } })
  const good = life.serial % DISCONTENT !== 0
  await ask('nobody', rateDossier, { params: { token: path.split('/').at(-1) ?? '' }, body: { scores: { overall: good ? 2 : 0, time: good ? 2 : 1, contacts: 2, agencies: 1, attitude: 2 } } })
}

const complain = async (ask: Ask, { person: { fullName, home }, life }: Lived, code: string): Promise<void> => {
  const text = `Diễn tập: đề nghị xem lại thời gian giải quyết hồ sơ ${code}`
  await ask('nobody', sendFeedback, { body: { text, name: fullName, address: `${home.street}, ${home.place.now.name}`, phone: `09000${10_000 + life.serial}`, dossierCode: code, isNoComplaint: true } })
}

/** Some rate what they were given, a few have something to say. */
export const sayAfterwards = async ({ ask, tally }: { readonly ask: Ask; readonly tally: Tally }, lived: Lived, { summary: { code, state } }: Seen): Promise<void> => {
  tally.add('states', state)
  if (code === undefined) return
  const said = async (name: string, run: () => Promise<void>): Promise<void> => {
    if ((await tally.orRefused(async () => run().then(() => true))) === true) tally.add('acts', name)
  }
  if (lived.life.rates && state === 'returned') await said('rate', () => rate(ask, lived, code))
  if (lived.life.complains) await said('feedback', () => complain(ask, lived, code))
}
