import type { Module } from '../../platform/module.ts'
import { getBoardRoute } from './http/get-board.route.ts'
import { listBoardsRoute } from './http/list-boards.route.ts'

export const oneStopModule = (): Module => ({ name: 'one-stop', routes: [listBoardsRoute, getBoardRoute] })
