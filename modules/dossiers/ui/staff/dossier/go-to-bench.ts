import { redirect, type LoaderFunctionArgs } from 'react-router'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { openDossierBench, openDraftBench } from '../../../contract.ts'

/** Opening is harmless when repeated: whoever comes again, or another window, is given the bench that is open. */
const goTo = ({ benchId }: { readonly benchId: string }): Response => redirect(`/desk/digitise/${benchId}`)

export const goToDossierBench = async (args: LoaderFunctionArgs): Promise<Response> => goTo(valueOf(await apiOf(args)(openDossierBench, { params: { reference: args.params['reference'] ?? '' } })))

export const goToDraftBench = async (args: LoaderFunctionArgs): Promise<Response> => goTo(valueOf(await apiOf(args)(openDraftBench, { params: { draftId: args.params['draftId'] ?? '' } })))
