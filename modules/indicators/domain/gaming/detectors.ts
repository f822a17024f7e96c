import { DETECTORS_AMONG_MANY } from './among-many.ts'
import { DETECTORS_OF_EACH } from './each-dossier.ts'
import { GAMING_KINDS, type Detector } from './watched.ts'

/** All nine, in the order they are shown. */
export const DETECTORS: readonly Detector[] = [...DETECTORS_OF_EACH, ...DETECTORS_AMONG_MANY].toSorted((a, b) => GAMING_KINDS.indexOf(a.kind) - GAMING_KINDS.indexOf(b.kind))
