import type { Module } from '../../platform/module.ts'
import { invitingSubscriptions } from './application/invite.ts'
import { forgetDevices } from './application/rated-devices.ts'
import { releaseRatings } from './application/release-ratings.ts'
import { seedDemoRatings } from './application/seed-demo-ratings.ts'
import { sealedThings } from './application/survey-link.ts'
import { callRoutes } from './http/calls.route.ts'
import { surveyRoutes } from './http/surveys.route.ts'
import type { SurveysPorts } from './ports.ts'
import { findReleaseFaults } from './store/results.view.ts'

export const surveysModule = (ports: SurveysPorts): Module => ({
  name: 'surveys',
  routes: [...surveyRoutes(ports), ...callRoutes],
  subscriptions: invitingSubscriptions(ports.secret),
  // 02:30 in Viet Nam: once a night, so that nobody sees a figure move when somebody has just left.
  jobs: [{ name: 'release-ratings', cron: '30 19 * * *', run: releaseRatings }, { name: 'forget-rated-devices', cron: '40 19 * * *', run: forgetDevices }],
  proofs: [{ name: 'shown-ratings-are-in-one-release', find: (work) => findReleaseFaults(work.tx) }],
  sealed: sealedThings(ports.secret),
  seedDemo: (work) => seedDemoRatings(work),
})
