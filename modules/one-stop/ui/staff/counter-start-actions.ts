import { data, redirect, type ActionFunctionArgs } from 'react-router'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { searchProcedures } from '../../../procedures/contract.ts'
import { openBatch } from '../../contract-batch.ts'
import { beginReception, changeFavourite, findAtCounter } from '../../contract-counter.ts'

type Api = ReturnType<typeof apiOf>

const peopleOf = async (api: Api, typed: string | undefined) => (typed ? api(findAtCounter, { body: { typed } }) : undefined)

const proceduresOf = async (api: Api, q: string | undefined) => {
  const found = q ? await api(searchProcedures, { query: { q, limit: 10 } }) : undefined
  return found?.ok ? found.value.items.map(({ code, name }) => ({ code, name })) : undefined
}

/** Whoever was chosen, or else what was typed and scanned of a newcomer. */
const whoOf = async (api: Api, sent: SentForm) => {
  const who = sent.text('who')
  if (who && who !== 'new') return { personId: who }
  const found = await peopleOf(api, sent.text('typed'))
  return found?.ok && found.value.newcomer ? { newcomer: found.value.newcomer } : {}
}

const search = async (api: Api, sent: SentForm) => {
  const people = await peopleOf(api, sent.text('typed'))
  if (people && !people.ok) return failForm({ ...people.problem, kind: 'request-invalid', errors: [{ field: 'typed', reason: people.problem.detail }] }, sent)
  const procedures = await proceduresOf(api, sent.text('q'))
  return data({ typed: sent.text('typed') ?? '', q: sent.text('q') ?? '', who: sent.text('who') ?? '', ...(people ? { people: people.value } : {}), ...(procedures ? { procedures } : {}) })
}

/** One form: the button pressed says what is wanted; Enter in a box looks for what stands in the boxes. */
export const counterStartAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { idempotencyKey } = sent
  const procedureCode = sent.text('begin')
  if (procedureCode) {
    const begun = await api(beginReception, { body: { procedureCode, ...(await whoOf(api, sent)) }, idempotencyKey })
    return begun.ok ? redirect(`/desk/counter/${begun.value.draftId}`) : failForm(begun.problem, sent)
  }
  const many = sent.text('many')
  if (many) {
    const opened = await api(openBatch, { body: { procedureCode: many }, idempotencyKey })
    return opened.ok ? redirect(`/desk/batches/${opened.value.batchId}`) : failForm(opened.problem, sent)
  }
  const [kept, unitId, code] = sent.text('favourite')?.split('|') ?? []
  if (!code || !unitId) return search(api, sent)
  const changed = await api(changeFavourite, { params: { procedureCode: code }, body: { unitId, kept: kept === 'keep' } })
  return changed.ok ? redirect('/desk/counter') : failForm(changed.problem, sent)
}

export type CounterFound = { readonly typed: string; readonly q: string; readonly who: string } & {
  readonly people?: { readonly items: readonly FoundPerson[]; readonly newcomer?: { readonly fullName?: string } }
  readonly procedures?: readonly { readonly code: string; readonly name: string }[]
}
/** Whom the page has chosen already: who was chosen before, or the only one there is. Of several the official says which: they may share a telephone. */
export const chosenOf = (known: readonly Pick<FoundPerson, 'personId'>[], who: string): string | undefined => {
  if (who === 'new' || known.some(({ personId }) => personId === who)) return who
  return known.length > 1 ? undefined : (known[0]?.personId ?? 'new')
}

type FoundPerson = { readonly personId: string; readonly name: string; readonly number?: string; readonly bornOn?: string; readonly address?: string; readonly proven: boolean; readonly restricted?: true }
