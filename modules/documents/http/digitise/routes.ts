import type { Route } from '../../../../platform/http/route.ts'
import { addScansRoute, arrangeBenchRoute, finishBenchRoute, openBenchPictureRoute, printSeparatorsRoute, showBenchRoute, turnBenchPageRoute } from './bench.route.ts'
import { joinPicturesRoute } from './join-pictures.route.ts'
import { addPhonePictureRoute, checkPhoneRoute, lendPhoneRoute, takePhoneLinkRoute } from './phone.route.ts'

export const digitiseRoutes = (publicUrl: string): readonly Route[] => [
  showBenchRoute,
  addScansRoute,
  arrangeBenchRoute,
  turnBenchPageRoute,
  openBenchPictureRoute,
  finishBenchRoute,
  printSeparatorsRoute,
  lendPhoneRoute(publicUrl),
  takePhoneLinkRoute,
  checkPhoneRoute,
  addPhonePictureRoute,
  joinPicturesRoute,
]
