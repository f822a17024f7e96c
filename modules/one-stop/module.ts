import { subscribe, type Module } from '../../platform/module.ts'
import type { FilingDraftForgotten } from '../dossiers/index.ts'
import { onDraftForgotten } from './application/on-draft-forgotten.ts'
import { onDossierAccepted, onDossierEnded, onStepUndone } from './application/on-dossier.ts'
import { bringSheetRoute, downloadBatchTemplateRoute, fileBatchRoute, keepBatchRoute, openBatchRoute, showBatchRoute } from './http/batch.route.ts'
import { changeFavouriteRoute, counterStartRoute, findAtCounterRoute } from './http/counter-start.route.ts'
import { showDayRoute } from './http/day.route.ts'
import { getBoardRoute } from './http/get-board.route.ts'
import { listGuidanceRoute, recordGuidanceRoute, showGuidanceRoute } from './http/guidance.route.ts'
import { handOverRoute, listHandoversRoute, printBundleRoute, showBundleRoute, takeOverRoute } from './http/handover.route.ts'
import { listBoardsRoute } from './http/list-boards.route.ts'
import { acceptReceptionRoute, beginReceptionRoute, keepReceptionRoute, showReceptionRoute } from './http/reception.route.ts'
import { listReturnsRoute, returnTogetherRoute } from './http/return.route.ts'
import { concludeAtOnceRoute, proposeAtOnceRoute, showSittingRoute } from './http/sitting.route.ts'
import type { OneStopPorts } from './ports.ts'

export const oneStopModule = (ports: OneStopPorts): Module => ({
  name: 'one-stop',
  routes: [
    acceptReceptionRoute(ports),
    beginReceptionRoute,
    bringSheetRoute,
    changeFavouriteRoute,
    concludeAtOnceRoute,
    counterStartRoute,
    downloadBatchTemplateRoute,
    fileBatchRoute(ports),
    findAtCounterRoute,
    getBoardRoute,
    handOverRoute,
    keepBatchRoute,
    keepReceptionRoute,
    listBoardsRoute,
    listGuidanceRoute,
    listHandoversRoute,
    listReturnsRoute,
    openBatchRoute,
    printBundleRoute,
    proposeAtOnceRoute,
    recordGuidanceRoute,
    returnTogetherRoute,
    showBatchRoute,
    showBundleRoute,
    showDayRoute,
    showGuidanceRoute,
    showReceptionRoute,
    showSittingRoute,
    takeOverRoute,
  ],
  subscriptions: [
    { to: 'DossierAccepted', on: onDossierAccepted },
    { to: 'ResultReturned', on: onDossierEnded },
    { to: 'DossierWithdrawn', on: onDossierEnded },
    { to: 'DossierDiscontinued', on: onDossierEnded },
    { to: 'StepUndone', on: onStepUndone },
    subscribe<FilingDraftForgotten>('FilingDraftForgotten', onDraftForgotten),
  ],
})
