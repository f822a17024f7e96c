import type { Module } from '../../platform/module.ts'
import { seedForms } from './application/seed-forms.ts'
import * as checking from './http/check-form.route.ts'
import * as publishing from './http/publish-form.route.ts'
import { readFormRoute } from './http/read-form.route.ts'

export const formsModule = (): Module => ({
  name: 'forms',
  routes: [readFormRoute, ...Object.values(checking), ...Object.values(publishing)],
  seed: seedForms,
  seedAgain: seedForms,
})
