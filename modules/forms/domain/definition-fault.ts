import type { FormText } from './form-definition.ts'

/** Why a definition cannot be published; `where` is the id of the page or field. */
export type DefinitionFault = { readonly where: string; readonly text: FormText }

export const faultAt = (where: string, vi: string, en: string): DefinitionFault => ({ where, text: { vi: `${where}: ${vi}`, en: `${where}: ${en}` } })
