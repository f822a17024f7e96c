import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listClaims, listDossierPapers, listSharedPapers, openDossier } from '../../../contract.ts'

/** Of this browser tab: something was done here and the page with what came of it has not arrived. */
let isBehind = false

export const noteActDone = (): void => {
  isBehind = true
}

export const loadDossier = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const shown = valueOf(await api(openDossier, { params: { reference: args.params['reference'] ?? '' }, query: {} }))
  const { dossierId } = shown.summary
  const [{ claims, papers: said }, { items: papers }, { items: shared }] = await Promise.all([
    api(listClaims, { params: { dossierId } }).then(valueOf),
    api(listDossierPapers, { params: { dossierId } }).then(valueOf),
    api(listSharedPapers, { params: { dossierId } }).then(valueOf),
  ])
  // A load given up half-way, because something else was pressed meanwhile, shows nobody anything.
  if (!args.request.signal.aborted) isBehind = false
  return { shown, claims, said, papers, shared }
}

const CONFLICT = 409

/**
 * Opening is recorded and moves the mark of what was seen: turning to another paper or act of the same page is no opening.
 * Not so while the page is behind: the next act would be refused for one's own last one. After a conflict it is: what others did meanwhile must be seen before it is tried again. After any other refusal the page
 * stays as it is, so that a session that ended or a line that broke loses nothing typed.
 */
export const openAnew = ({ currentUrl, nextUrl, formMethod, actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean => {
  if (actionStatus !== undefined && actionStatus >= 400) return actionStatus === CONFLICT
  if (formMethod !== undefined || isBehind) return true
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}
