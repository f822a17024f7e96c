import type { ReactNode } from 'react'
import { Form, redirect, type ActionFunctionArgs } from 'react-router'
import { Button } from '../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../design-system/components/data-table.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { FormKey, readForm } from '../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../platform/web/loader.ts'
import { endOtherSessions, endOwnSession, type listOwnSessions } from '../contract.ts'
import { nameBrowser, useIdentityWords, writeMoment } from './words.ts'

type Session = AnswerOf<typeof listOwnSessions>['items'][number]

/** Ends the session named by the pressed button, or all others; one that is over already is as good as ended. */
export const endSessionsAction = async (args: ActionFunctionArgs, backTo: string): Promise<Response> => {
  const form = await readForm(args.request)
  const sessionId = form.text('sessionId')
  const api = apiOf(args)
  if (sessionId === undefined) valueOf(await api(endOtherSessions, { idempotencyKey: form.idempotencyKey }))
  else await api(endOwnSession, { params: { sessionId }, idempotencyKey: form.idempotencyKey })
  return redirect(backTo, 303)
}

const EndButton = (props: { readonly session: Session; readonly action: string }): ReactNode => {
  const m = useIdentityWords().sessions
  if (props.session.current) return <Tag tone="good">{m.current}</Tag>
  return (
    <Form method="post" action={props.action}>
      <FormKey />
      <input type="hidden" name="sessionId" value={props.session.id} />
      <Button size="s" kind="quiet">{m.end}</Button>
    </Form>
  )
}

export const SessionsTable = (props: { readonly sessions: readonly Session[]; readonly action: string }): ReactNode => {
  const m = useIdentityWords().sessions
  const columns: readonly Column<Session>[] = [
    { key: 'device', label: m.device, names: true, cell: (session) => nameBrowser(session.userAgent) ?? m.unknownDevice },
    { key: 'address', label: m.address, cell: (session) => session.address },
    { key: 'since', label: m.since, cell: (session) => writeMoment(session.createdAt) },
    { key: 'seen', label: m.seen, cell: (session) => writeMoment(session.lastSeenAt) },
    { key: 'end', label: m.action, labelUnseen: true, cell: (session) => <EndButton session={session} action={props.action} /> },
  ]
  return (
    <Stack>
      <DataTable caption={m.title} captionUnseen columns={columns} rows={props.sessions} rowKey={(session) => session.id} />
      {props.sessions.length > 1 ? (
        <Form method="post" action={props.action}><FormKey /><Button>{m.endOthers}</Button></Form>
      ) : null}
    </Stack>
  )
}
