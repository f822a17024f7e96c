import type { LoaderFunctionArgs } from 'react-router'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listClaims, listInbox, listResultsToSign, listWithdrawalsWaiting, openDossier } from '../../../contract.ts'

/** The dossier read now is opened before the list is made, so that the list knows that it was read. */
export const loadApprovals = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const api = apiOf(args)
  const reading = searchParams.get('read')
  const after = searchParams.get('after')
  const opened = reading === null ? undefined : await api(openDossier, { params: { reference: reading }, query: { purpose: 'approve' } })
  const shown = opened?.ok ? opened.value : undefined
  const claims = shown ? valueOf(await api(listClaims, { params: { dossierId: shown.summary.dossierId } })).claims : []
  const page = valueOf(await api(listInbox, { params: { queue: 'head' }, query: after ? { after } : {} }))
  const [withdrawals, toSign] = [valueOf(await api(listWithdrawalsWaiting, {})).items, valueOf(await api(listResultsToSign, {})).items]
  return { shown, claims, withdrawals, toSign, first: after === null, after, ...page }
}
