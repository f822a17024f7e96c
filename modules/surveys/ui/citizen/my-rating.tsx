import { redirect, type LoaderFunctionArgs } from 'react-router'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { findMySurvey } from '../../contract.ts'

/** From one's own notices: the link itself is kept nowhere. */
const loadMyRating = async (args: LoaderFunctionArgs) => redirect(valueOf(await apiOf(args)(findMySurvey, { params: { dossierId: args.params['dossierId'] ?? '' } })).path)

export const myRatingRoute = { loader: loadMyRating, Component: () => null }
