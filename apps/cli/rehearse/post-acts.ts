import { chooseResultWay, orderPickup } from '../../../modules/dossiers/contract.ts'
import { act, paramsOf, type Acts, type Lived } from './act.ts'
import { bringPapers, deliver, handToPost } from './play-postman.ts'

const DAY_MS = 86_400_000

const homeOf = ({ life, person: { fullName, home: { place, street } } }: Lived) => ({ name: fullName, phone: `09000${10_000 + (life.serial % 90_000)}`, street, areaCode: life.oldAddress ? place.old.code : place.now.code })

/** Whoever filed online chooses at home; the desk does it for who came to the counter. */
const choosing = (lived: Lived) => (lived.channel === 'online' ? { citizen: lived.person.number } : { staff: lived.desk.clerk })

const chooseWay: Acts = (lived) =>
  act('choose-result-way', { staff: lived.desk.clerk }, (ask, { summary: { version } }) => {
    lived.wayChosen = true
    return ask(choosing(lived), chooseResultWay, { ...paramsOf(lived), body: { version, resultBy: 'post', delivery: { ...homeOf(lived), payAtDoor: lived.life.paysAtDoor } } })
  })

const haveFetched: Acts = (lived) =>
  act('order-pickup', { staff: lived.desk.clerk }, async (ask, { summary: { version } }) => {
    lived.papers = undefined
    await ask({ citizen: lived.person.number }, orderPickup, { ...paramsOf(lived), body: { version, from: homeOf(lived), contents: ['Bản chính giấy tờ diễn tập'] } })
    lived.papers = 'with-post'
  })

const takePapers: Acts = (lived) => {
  const clerk = { staff: lived.desk.clerk }
  return act('take-from-post', clerk, (ask) => {
    lived.papers = undefined
    return bringPapers(ask, lived)
  })
}

const OPEN_FOR_PAPERS: ReadonlySet<string> = new Set(['submitted', 'accepted', 'examining', 'supplement-requested'])

/** What the post has to do with a dossier on its way to the decision. */
export const postOnTheWay: Acts = (lived, seen) => {
  if (lived.life.byPost && !lived.wayChosen) return chooseWay(lived, seen)
  if (lived.papers === 'with-post') return takePapers(lived, seen)
  return lived.papers === 'at-home' && OPEN_FOR_PAPERS.has(seen.summary.state) ? haveFetched(lived, seen) : undefined
}

/** The result goes home; `undefined`: it is fetched at the counter, or came back there. */
export const sendHome: Acts = (lived, seen) => {
  const clerk = { staff: lived.desk.clerk }
  if (!lived.life.byPost || seen.resultBy !== 'post' || lived.result === 'back') return undefined
  if (lived.result === undefined)
    return act('hand-to-post', clerk, async (ask) => {
      await handToPost(ask, lived)
      lived.result = 'with-post'
    })
  return { ...act('deliver', clerk, async (ask) => {
    lived.result = 'back'
    await deliver(ask, lived)
  }), notBefore: lived.now + DAY_MS }
}

/** Acts beside the way of a dossier: refused, it goes on as if nobody had tried. */
export const ASIDE: ReadonlySet<string> = new Set(['choose-result-way', 'order-pickup', 'take-from-post', 'pay-online', 'hand-over-bundle'])
