import type { ReactNode } from 'react'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import type { AnswerOf, BodyOf } from '../../../../platform/web/contract.ts'
import { endForm, readForm } from '../../../../platform/web/form.ts'
import { apiOf, failedLoad, valueOf } from '../../../../platform/web/loader.ts'
import { appointOfficial, endAppointment, endUnitPost, listUnitPosts, openUnitPost, searchOfficials } from '../../contract.ts'
import { OFFICIAL_KINDS, POSITIONS } from '../../domain/official.ts'
import { useOrganisationWords } from '../words.ts'
import { ChangeForm, LineField, useField } from './change-form.tsx'
import { holderOf, type Post } from './posts-table.tsx'

type Params = { readonly params: Readonly<Record<string, string | undefined>> }
const unitPage = (args: Params): string => `/desk/organisation/units/${args.params['unitId'] ?? ''}`
const postIdOf = (args: Params): string => args.params['postId'] ?? ''

export const openPostAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const body = {
    position: (form.text('position') ?? '') as BodyOf<typeof openUnitPost>['position'],
    title: form.text('title') ?? '',
    fromOn: form.date('fromOn') ?? '',
  }
  const answer = await apiOf(args)(openUnitPost, { params: { unitId: args.params['unitId'] ?? '' }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => unitPage(args))
}

export const OpenPostPage = (): ReactNode => {
  const m = useOrganisationWords()
  const field = useField()
  const { unit } = useLoaderData<{ readonly unit: { readonly id: string; readonly name: string } }>()
  return (
    <ChangeForm title={m.addPostTitle(unit.name)} backTo={`/desk/organisation/units/${unit.id}`} day={{ name: 'fromOn', label: m.from }} needsBasis={false}>
      <SelectField {...field({ name: 'position', label: m.position })} choices={POSITIONS.map((one) => ({ value: one, label: m.positions[one] }))} width="m" />
      <LineField name="title" label={m.postTitle} />
    </ChangeForm>
  )
}

type Found = AnswerOf<typeof searchOfficials>['items']
type LoadedPost = { readonly post: Post; readonly found: Found; readonly q: string }

export const loadPost = async (args: LoaderFunctionArgs): Promise<LoadedPost> => {
  const api = apiOf(args)
  const { items } = valueOf(await api(listUnitPosts, { params: { unitId: args.params['unitId'] ?? '' } }))
  const post = items.find((one) => one.id === postIdOf(args))
  if (post === undefined) throw failedLoad({ type: '/problems/not-found', title: 'Not found', status: 404, kind: 'not-found', detail: '' })
  const q = new URL(args.request.url).searchParams.get('q')?.trim() ?? ''
  const found = q === '' ? [] : valueOf(await api(searchOfficials, { query: { q, limit: 20 } })).items
  return { post, found, q }
}

export const appointAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const officialId = form.text('officialId')
  const fullName = form.text('fullName')
  const kind = form.text('kind') as BodyOf<typeof appointOfficial>['kind']
  const body = {
    ...(officialId === undefined ? {} : { officialId }),
    ...(fullName === undefined ? {} : { fullName }),
    ...(kind === undefined ? {} : { kind }),
    fromOn: form.date('fromOn') ?? '',
    basis: form.text('basis') ?? '',
  }
  const answer = await apiOf(args)(appointOfficial, { params: { postId: postIdOf(args) }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => unitPage(args))
}

const Known = (props: { readonly found: Found }): ReactNode => {
  const m = useOrganisationWords()
  const field = useField()
  if (props.found.length === 0) return null
  const choices = props.found.map((one) => ({ value: one.id, label: one.fullName, hint: [one.title, one.unitName].filter((part) => part !== undefined).join(', ') }))
  return <RadioGroup {...field({ name: 'officialId', label: m.known, hint: m.knownHint, optional: true })} choices={choices} />
}

export const AppointPage = (): ReactNode => {
  const m = useOrganisationWords()
  const field = useField()
  const { post, found, q } = useLoaderData<LoadedPost>()
  const home = `/desk/organisation/units/${post.unitId}`
  return (
    <ChangeForm
      title={m.appointTitle(post.title)}
      backTo={home}
      day={{ name: 'fromOn', label: m.from }}
      before={<SearchBox id="person-search" action={`${home}/posts/${post.id}/appoint`} label={m.findPerson} defaultValue={q} />}
    >
      <Known found={found} />
      <LineField name="fullName" label={`${m.newPerson}: ${m.fullName}`} optional width="m" />
      <SelectField {...field({ name: 'kind', label: m.officialKind, optional: true })} choices={OFFICIAL_KINDS.map((one) => ({ value: one, label: m.officialKinds[one] }))} width="m" />
    </ChangeForm>
  )
}

export const endAppointmentAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const answer = await apiOf(args)(endAppointment, {
    params: { postId: postIdOf(args) },
    body: { untilOn: form.date('untilOn') ?? '' },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, () => unitPage(args))
}

export const EndAppointmentPage = (): ReactNode => {
  const m = useOrganisationWords()
  const { post } = useLoaderData<LoadedPost>()
  return (
    <ChangeForm
      title={m.endAppointmentTitle(post.title)}
      lead={holderOf(post)?.official.fullName ?? m.empty}
      backTo={`/desk/organisation/units/${post.unitId}`}
      day={{ name: 'untilOn', label: m.untilOn }}
      needsBasis={false}
    />
  )
}

export const endPostAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const answer = await apiOf(args)(endUnitPost, {
    params: { postId: postIdOf(args) },
    body: { untilOn: form.date('untilOn') ?? '' },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, () => unitPage(args))
}

export const EndPostPage = (): ReactNode => {
  const m = useOrganisationWords()
  const { post } = useLoaderData<LoadedPost>()
  return (
    <ChangeForm
      title={m.endPostTitle(post.title)}
      backTo={`/desk/organisation/units/${post.unitId}`}
      day={{ name: 'untilOn', label: m.postUntilOn }}
      needsBasis={false}
      danger
    />
  )
}
