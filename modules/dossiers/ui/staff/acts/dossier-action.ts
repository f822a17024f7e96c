import { redirect, type ActionFunctionArgs } from 'react-router'
import { showToast } from '../../../../../design-system/staff/toast.tsx'
import { failForm, readForm } from '../../../../../platform/web/form.ts'
import { apiOf, languageOf } from '../../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../../platform/web/messages.ts'
import { sayMoment } from '../../say.ts'
import { noteActDone } from '../dossier/load-dossier.ts'
import { atField } from './at-field.ts'
import { COURSE_COMMANDS } from './course-commands.ts'
import { MAIN_COMMANDS } from './main-commands.ts'
import type { Moved } from './send-act.ts'
import { actMessages, type ActWords } from './words.ts'
import { wrongBeforeSending } from './wrong-before-sending.ts'

const COMMANDS = { ...MAIN_COMMANDS, ...COURSE_COMMANDS }

const isCommand = (text: string | undefined): text is keyof typeof COMMANDS => text !== undefined && Object.hasOwn(COMMANDS, text)

/** What came of it, when it moved the date. */
const afterwards = (m: ActWords, { dueAt }: Moved, before: string | undefined): { readonly text?: string } => {
  if (!dueAt || dueAt === before) return {}
  return { text: before ? m.dateMoved(sayMoment(before), sayMoment(dueAt)) : m.dateIs(sayMoment(dueAt)) }
}

/** Back on the page without the act, the paper still open beside it. */
const addressAfter = (request: Request, { code, dossierId }: Moved): string => {
  const { searchParams } = new URL(request.url)
  searchParams.delete('act')
  const search = searchParams.toString()
  return `/desk/dossiers/${encodeURIComponent(code ?? dossierId)}${search === '' ? '' : `?${search}`}`
}

/** Every button of the dossier page ends here; what the server refuses is shown above the page with all that was typed. */
export const dossierAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const asked = sent.text('do')
  if (!isCommand(asked)) throw new Error(`unknown action ${asked ?? ''}`)
  const m = chooseMessages(actMessages, languageOf(args))
  const wrong = wrongBeforeSending(asked, sent, m)
  if (wrong) return failForm(wrong, sent)
  const answer = await COMMANDS[asked]({ api: apiOf(args), sent, dossierId: sent.text('dossierId') ?? '', version: Number(sent.text('version')) })
  if (!answer.ok) return failForm(atField(answer.problem, sent), sent)
  noteActDone()
  showToast({ tone: 'good', title: m.done[asked], ...afterwards(m, answer.value, sent.text('dueBefore')) })
  return redirect(addressAfter(args.request, answer.value))
}
