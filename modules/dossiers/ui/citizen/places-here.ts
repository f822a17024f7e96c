import { createClient } from '../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { LeftOut } from '../../../../platform/web/left-out.ts'
import { listFilingPlaces } from '../../contract.ts'

export const APPLICANT_FORM = 'applicant-v1'

type Places = AnswerOf<typeof listFilingPlaces>['items']

let fetched: Places = []

/** The places a loader read here, else those fetched. */
export const placesHere = (loaded: LeftOut<Places> | undefined): Places => loaded?.value ?? fetched

/** For a page the server drew: its places, which did not travel with it as data. Never on the server. */
export const fetchPlaces = async (procedureCode: string): Promise<void> => {
  const answer = await createClient(fetch)(listFilingPlaces, { query: { procedureCode } })
  if (!answer.ok) throw new Error(answer.problem.detail)
  fetched = answer.value.items
}
