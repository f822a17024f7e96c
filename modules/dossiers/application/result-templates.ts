import civilStatusExtractCopy from '../../../data/result-templates/civil-status-extract-copy-v1.json' with { type: 'json' }
import general from '../../../data/result-templates/general-v1.json' with { type: 'json' }
import type { ResultTemplate } from '../domain/result-template.ts'

/** Every version ever used stays: a draft names the one it began with. */
export const RESULT_TEMPLATES: readonly ResultTemplate[] = [general, civilStatusExtractCopy]
