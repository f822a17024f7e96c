import type { Module } from '../../platform/module.ts'
import { listNoticesRoute } from './http/list-notices.route.ts'
import { readNoticesRoute } from './http/read-notices.route.ts'

export const notificationsModule = (): Module => ({ name: 'notifications', routes: [listNoticesRoute, readNoticesRoute] })
