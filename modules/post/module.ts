import type { Module } from '../../platform/module.ts'
import { remindOfCases } from './application/complaint-due.ts'
import { askPost } from './application/hear-post.ts'
import { matchPostMoney } from './application/match-post-money.ts'
import { orderProof } from './application/prove-orders.ts'
import { citizenRoutes } from './http/citizen.route.ts'
import { deskRoutes, MATCH_JOB } from './http/desk.route.ts'
import type { PostPorts } from './ports.ts'

export { listPostDeliverers } from './application/place-order.ts'
export { POST } from './application/record-order.ts'

export const postModule = (ports: PostPorts): Module => ({
  name: 'post',
  routes: [...citizenRoutes(ports), ...deskRoutes],
  jobs: [
    { name: 'ask-post', cron: '*/10 * * * *', runInSteps: (step) => askPost(step, ports.office()) },
    // 06:35 in Viet Nam, before the day's digest.
    { name: 'remind-of-parcel-cases', cron: '35 23 * * *', runInSteps: remindOfCases },
    // 01:50 in Viet Nam, after the books of payments.
    { name: MATCH_JOB, cron: '50 18 * * *', runInSteps: async (step) => void (await matchPostMoney(step, ports.office())) },
  ],
  proofs: [orderProof],
})
