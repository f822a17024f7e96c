import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listClaims, listDossierPapers, openDossier } from '../../../contract.ts'

export const loadDossier = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const shown = valueOf(await api(openDossier, { params: { reference: args.params['reference'] ?? '' }, query: {} }))
  const { dossierId } = shown.summary
  const [{ claims }, { items: papers }] = await Promise.all([
    api(listClaims, { params: { dossierId } }).then(valueOf),
    api(listDossierPapers, { params: { dossierId } }).then(valueOf),
  ])
  return { shown, claims, papers }
}

/**
 * Opening is recorded and moves the mark of what was seen: turning to another paper or act of the same page is no opening.
 * A refused act is: what others did meanwhile must be seen before it is tried again.
 */
export const openAnew = ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  formMethod !== undefined || (currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate)
