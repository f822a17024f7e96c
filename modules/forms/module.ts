import type { Module } from '../../platform/module.ts'
import { listAreaChoicesRoute } from './http/list-area-choices.route.ts'
import { readFormRoute } from './http/read-form.route.ts'

export const formsModule = (): Module => ({ name: 'forms', routes: [readFormRoute, listAreaChoicesRoute] })
