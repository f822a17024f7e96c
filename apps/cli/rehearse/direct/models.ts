import { text as readText } from 'node:stream/consumers'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { LETTER_EVENTS, LETTER_KINDS } from '../../../../modules/dossiers/index.ts'
import { areToldApart, copyLetters, LETTER_TABLES, lettersOf, readLetterRows, wordsOfLetters, type Letter } from './letters.ts'
import { templateOf, type Template, type Word } from './template.ts'

/** Tables of a dossier's whole life that are its own rows, in the order they are written; beside them the letters of its law. Money, post and messages to the outside are not multiplied. */
const TABLES: readonly (readonly [name: string, key: string])[] = [
  ['dossiers.dossier_event', 'dossier_id'],
  ['dossiers.dossier', 'dossier_id'],
  ['dossiers.dossier_answers', 'dossier_id'],
  ['dossiers.dossier_component', 'dossier_id'],
  ['dossiers.due_date_change', 'dossier_id'],
  ['dossiers.pause', 'dossier_id'],
  ['dossiers.asked_unit', 'dossier_id'],
  ['dossiers.claim_check', 'dossier_id'],
  ['dossiers.issued_result', 'dossier_id'],
  ['dossiers.result_draft', 'dossier_id'],
  ['workflow.running', 'subject_id'],
  ['workflow.work_item', 'subject_id'],
  ['workflow.step_timer', 'subject_id'],
  ['workflow.assignment_change', 'subject_id'],
  ['workflow.version_change', 'subject_id'],
  ['indicators.fact', 'subject_id'],
  ['indicators.fact_change', 'subject_id'],
  ['official_documents.register_line', 'dossier_id'],
  ['official_documents.register_note', 'dossier_id'],
]
const ALL = [...LETTER_TABLES, ...TABLES].map(([name]) => name)
/** A number the copy has of its own, though the model's is a plain figure. */
const GAPS: Readonly<Record<string, string>> = { 'official_documents.register_line.serial': `'{{serial}}'`, 'official_documents.register_line.year': `'{{year}}'` }

export type Target = { readonly name: string; readonly columns: readonly string[] }
export type Place = { readonly desk: string; readonly committee: string; readonly committeeName: string; readonly chain: string; readonly code: string; readonly team: Team }
export type Team = Readonly<Record<'clerk' | 'officer' | 'head' | 'clerkName' | 'officerName' | 'headName', string>>
type Life = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly person: string | null
  readonly submitter: string | null
  readonly id_number: string | null
  readonly phone: string | null
  readonly desk: string
  readonly committee: string
  readonly committee_name: string
  readonly chain: string
  readonly ended: boolean
  readonly turned: boolean
  readonly events: number
  readonly began: string
  readonly first_on: string
  readonly group_code: string
}
export type Model = {
  readonly rows: readonly { readonly target: Target; readonly template: Template }[]
  /** Lines of the audit trail without their own id. */
  readonly trail: Template
  readonly team: Team
  /** It did not go straight to its result. */
  readonly turned: boolean
  /** Weeks it may lie back: what is still open is recent. */
  readonly mayLieBack: boolean
  readonly events: number
  /** When it was submitted (ms), and the day of its code. */
  readonly began: number
  readonly received: Template
  readonly groupCode: string
  /** What went out in it, each under its own number. */
  readonly letters: readonly Letter[]
  /** Where it stands itself. */
  readonly own: Place
}

/** When every loaded person was written down: what an earlier load wrote is no model for the next. */
export const LOADED_AT = '2020-01-01T00:00:00Z'

/** A result that was withdrawn is in the vault too; of an agency that was asked figures are kept beside those of the dossier: neither is multiplied. */
const NO_MODEL = ['ResultWithdrawn', 'OpinionAsked', 'BranchOpened']

/** Lives that were worked by hand, with every letter of theirs printed. */
const LIVES = `
  SELECT dossier_id AS id, dossier.code, applicant_name AS name, applicant_person_id AS person, submitter_person_id AS submitter, applicant_id_number AS id_number, applicant_phone AS phone,
    receiving_unit_id AS desk, resolving_unit_id AS committee, unit_name.name AS committee_name, ended_at IS NOT NULL AS ended, EXISTS (SELECT FROM dossiers.dossier_event AS event WHERE event.dossier_id = dossier.dossier_id AND event.type = ANY ($2)) AS turned, dossier.version AS events,
    to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS began, (SELECT min(at)::date::text FROM dossiers.dossier_event AS event WHERE event.dossier_id = dossier.dossier_id) AS first_on,
    line.group_code, array_to_string((SELECT fact.owner_ids FROM indicators.fact WHERE fact.subject_id = dossier_id), ',') AS chain
  FROM dossiers.dossier JOIN organisation.unit_name ON unit_id = resolving_unit_id AND until_on IS NULL JOIN official_documents.register_line AS line USING (dossier_id)
  WHERE dossier.version >= 6 AND NOT EXISTS (SELECT FROM identity.person WHERE person.id = applicant_person_id AND person.created_at = '${LOADED_AT}') AND receiving_unit_id <> resolving_unit_id AND applicant_kind = 'individual' AND applicant_person_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM workflow.step_timer AS timer WHERE timer.subject_id = dossier_id AND settled_at IS NULL)
    AND NOT EXISTS (SELECT FROM dossiers.dossier_event AS event WHERE event.dossier_id = dossier.dossier_id AND event.type = ANY ($1))
  ORDER BY dossier.code`

const TRAIL = (id: string): string => `
  SELECT to_char(min(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), min(coalesce(request::text, request_id)), lower(regexp_replace((array_agg(type ORDER BY version))[1], '(.)([A-Z])', '\\1-\\2', 'g')),
    kind, acted, CASE kind WHEN 'staff' THEN acted END, name,
    NULL, 'dossier', '${id}', NULL, '${id}', '{}', NULL, NULL, '{}'
  FROM (SELECT *, coalesce(author_kind, author ->> 'kind') AS kind, coalesce(author_id::text, author ->> 'officialId', author ->> 'personId') AS acted, coalesce(author_name, author ->> 'name') AS name
    FROM dossiers.dossier_event WHERE dossier_id = '${id}') AS event GROUP BY at, kind, acted, name ORDER BY min(version)`

const TEAM = `SELECT grant_of.role, official.id, official.full_name AS name FROM identity.role_grant AS grant_of JOIN organisation.official ON official.id = grant_of.official_id
  WHERE revoked_at IS NULL AND (grant_of.unit_id = $1 AND role = 'one-stop-officer' OR grant_of.unit_id = $2 AND role IN ('case-officer', 'head-of-unit')) ORDER BY official.id`

const readRows = (client: pg.Client, query: string): Promise<string> => readText(client.query(copyTo(`COPY (${query}) TO STDOUT`)))

const readTeam = async (client: pg.Client, { desk, committee }: Life): Promise<Team> => {
  const { rows } = await client.query<{ role: string; id: string; name: string }>(TEAM, [desk, committee])
  const of = (role: string) => rows.find((row) => row.role === role)
  const [clerk, officer, head] = [of('one-stop-officer'), of('case-officer'), of('head-of-unit')]
  return { clerk: clerk?.id ?? '', officer: officer?.id ?? '', head: head?.id ?? '', clerkName: clerk?.name ?? '', officerName: officer?.name ?? '', headName: head?.name ?? '' }
}

const chainOf = (life: Life, team: Team): string => life.chain.split(',').filter((owner) => owner !== team.officer).join(',')
const placeOf = (life: Life, team: Team): Place => ({ desk: life.desk, committee: life.committee, committeeName: life.committee_name, chain: chainOf(life, team), code: life.code.split('-')[0] ?? '', team })

const wordsOf = (life: Life, team: Team): readonly (readonly [Word, string])[] => [
  ['id', life.id], ['code', life.code], ['name', life.name], ['person', life.person ?? ''], ['person', life.submitter ?? ''], ['idNumber', life.id_number ?? ''], ['phone', life.phone ?? ''],
  ['desk', life.desk], ['committee', life.committee], ['committeeName', life.committee_name], ['chain', chainOf(life, team)],
  ['clerk', team.clerk], ['officer', team.officer], ['head', team.head], ['clerkName', team.clerkName], ['officerName', team.officerName], ['headName', team.headName],
  ['serial', '{{serial}}'], ['year', '{{year}}'],
]

const dayOf = (code: string): string => code.split('-')[1]?.replace(/^(\d\d)(\d\d)(\d\d)$/, '20$1-$2-$3') ?? ''

const readModel = async (client: pg.Client, targets: readonly Target[], life: Life): Promise<Model | undefined> => {
  const team = await readTeam(client, life)
  const letters = await readLetterRows(client, life.id, LETTER_KINDS)
  if (!areToldApart(letters)) return undefined
  const words = [...wordsOf(life, team), ...wordsOfLetters(letters)]
  const template = (text: string): Template => templateOf(text, words, life.first_on)
  const rows: Model['rows'][number][] = []
  for (const target of targets) {
    const key = TABLES.find(([name]) => name === target.name)?.[1]
    const rowsOfIt = key === undefined ? await copyLetters(client, target, letters) : await readRows(client, `SELECT ${target.columns.map((column) => GAPS[`${target.name}.${column}`] ?? column).join(', ')} FROM ${target.name} WHERE ${key} = '${life.id}'`)
    if (rowsOfIt !== '') rows.push({ target, template: template(rowsOfIt) })
  }
  return {
    rows,
    trail: template(await readRows(client, TRAIL(life.id))),
    team,
    turned: life.turned,
    mayLieBack: life.ended,
    events: life.events,
    began: Date.parse(life.began),
    received: templateOf(dayOf(life.code), [], life.first_on),
    groupCode: life.group_code,
    letters: lettersOf(letters, template),
    own: placeOf(life, team),
  }
}

/** Every dossier of the demo that was worked by hand, as a template of others like it; all as they stand at one moment, for a server may be at work beside. */
export const readModels = async (client: pg.Client, targets: readonly Target[]): Promise<readonly Model[]> => {
  const models: (Model | undefined)[] = []
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  for (const life of (await client.query<Life>(LIVES, [NO_MODEL, LETTER_EVENTS])).rows) models.push(await readModel(client, targets, life))
  await client.query('COMMIT')
  return models.filter((model) => model !== undefined)
}

/** The tables with the columns that are written. */
export const readTargets = async (client: pg.Client): Promise<readonly Target[]> => {
  const { rows } = await client.query<Target>(
    `SELECT table_schema || '.' || table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
      FROM information_schema.columns WHERE is_generated = 'NEVER' AND table_schema || '.' || table_name = ANY ($1) GROUP BY 1`, [ALL])
  return ALL.flatMap((name) => rows.filter((row) => row.name === name))
}
