import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import type { Client } from '../../../../platform/web/client.ts'
import { endForm, failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { listAdministrativeAreas } from '../../../organisation/contract.ts'
import { quotePostage, showPostalOrders } from '../../../post/contract.ts'
import { chooseResultWay, orderPickup, showMyDossier } from '../../contract.ts'
import { addressOf, nameOf } from './say-more.ts'

const listCommunes = async (api: Client): Promise<readonly { readonly code: string; readonly name: string }[]> => {
  const all: { readonly code: string; readonly name: string }[] = []
  let after: string | undefined
  do {
    const page: { readonly items: readonly { readonly code: string; readonly name: string }[] } = valueOf(await api(listAdministrativeAreas, { query: { level: 'commune', limit: 100, ...(after ? { after } : {}) } }))
    all.push(...page.items.map(({ code, name }) => ({ code, name })))
    after = page.items.length === 100 ? page.items.at(-1)?.code : undefined
  } while (after !== undefined)
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** What was asked to be priced, else where the parcel goes already. */
const placeOf = (asked: URLSearchParams, known: { readonly areaCode?: string; readonly provinceCode: string } | undefined): { readonly area?: string; readonly province?: string } => {
  const [area, province] = [asked.get('area') ?? '', asked.get('province') ?? '']
  if (area) return { area }
  if (province) return { province }
  return known?.areaCode ? { area: known.areaCode } : {}
}

export const loadByPost = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const api = apiOf(args)
  const shown = valueOf(await api(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))
  if (!shown.abilities.includes('choose-result-way')) throw redirect(addressOf(nameOf(shown)), 303)
  const { orders } = valueOf(await api(showPostalOrders, { params: { subjectId: shown.summary.dossierId } }))
  const open = orders.findLast(({ cancelled, ended }) => !cancelled && !ended)
  const place = placeOf(new URL(args.request.url).searchParams, open?.receiver)
  const where = place.area ? { areaCode: place.area } : place.province ? { provinceCode: place.province } : undefined
  const [areas, quote] = await Promise.all([listCommunes(api), where ? api(quotePostage, { query: { unitId: shown.returningUnit.id, ...where } }) : undefined])
  return { shown, orders, areas, place, ...(open ? { open } : {}), ...(quote?.ok ? { quote: quote.value } : {}) }
}

const whomOf = (sent: SentForm) => {
  const [area, province] = [sent.text('area'), sent.text('province')]
  return { name: sent.text('name') ?? '', phone: (sent.text('phone') ?? '').replaceAll(/[\s.]/g, ''), street: sent.text('street') ?? '', ...(area ? { areaCode: area } : {}), ...(province && !area ? { provinceCode: province } : {}) }
}

export const byPostAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const [api, { idempotencyKey }] = [apiOf(args), sent]
  const params = { dossierId: sent.text('dossierId') ?? '' }
  const version = Number(sent.text('version') ?? '1')
  const back = (): string => `${addressOf(args.params['reference'] ?? params.dossierId)}#buu-chinh`
  const act = sent.text('do')
  if (act === 'counter') return endForm(await api(chooseResultWay, { params, body: { version, resultBy: 'counter' }, idempotencyKey }), sent, back)
  if (act === 'pickup') {
    const contents = (sent.text('contents') ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
    const ordered = await api(orderPickup, { params, body: { version, from: whomOf(sent), contents }, idempotencyKey })
    if (ordered.ok || ordered.problem.kind !== 'contents-missing') return endForm(ordered, sent, back)
    return failForm({ ...ordered.problem, errors: [{ field: 'contents', reason: ordered.problem.detail ?? ordered.problem.title }] }, sent)
  }
  const delivery = { ...whomOf(sent), payAtDoor: sent.text('payAtDoor') === 'yes' }
  return endForm(await api(chooseResultWay, { params, body: { version, resultBy: 'post', delivery }, idempotencyKey }), sent, back)
}
