import type { Module } from '../../platform/module.ts'
import { readFormRoute } from './http/read-form.route.ts'

export const formsModule = (): Module => ({ name: 'forms', routes: [readFormRoute] })
