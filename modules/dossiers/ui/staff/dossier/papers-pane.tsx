import type { ReactNode } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { PaperPicker } from '../../../../../design-system/staff/paper-picker.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { FilePreview } from '../../../../documents/widgets.tsx'
import { SignaturesOnDemand } from '../../../../official-documents/widgets.tsx'
import { sayOption, useReuseWords, type ReuseWords } from '../../reuse-words.ts'
import { useMay } from '../../../../../platform/web/desk.ts'
import { undigitised } from '../../../domain/undigitised.ts'
import { referenceOf, type Shown } from '../../say.ts'
import type { PapersSaid } from '../claims.ts'
import { PaperValues } from './paper-values.tsx'
import { SharedPapers, type Shared } from './shared-papers.tsx'
import { useDossierWords, type DossierWords } from './words.ts'

export type OpenPaper = { readonly fileId: string; readonly name: string; readonly page: number }

/** Files that answer a question of a form, each under its question. */
const declaredFiles = ({ answers }: Shown) =>
  answers.flatMap(({ lines, revision }) => lines.flatMap(({ questionId, question, file }) => (file ? [{ key: `${questionId} ${revision ?? 1}`, question, revision, file: { fileId: file.fileId, name: file.name } }] : [])))

const filesOf = (shown: Shown) => [...shown.components.flatMap(({ files }) => files), ...declaredFiles(shown).map(({ file }) => file)]

/** Wide enough that a paper beside the work is no detour; on a phone one asks for it. */
const WIDE = '(min-width: 60rem)'
const isWide = (): boolean => globalThis.matchMedia?.(WIDE).matches ?? false

const pageIn = (hash: string): number => Number(/^#page=(\d+)$/.exec(hash)?.[1] ?? '1')

/** The paper the address names (`?paper=…#page=2`); without one the first, where there is room. */
export const usePaperAsked = (shown: Shown): OpenPaper | undefined => {
  const [search] = useSearchParams()
  const { hash } = useLocation()
  const asked = search.get('paper')
  const files = filesOf(shown)
  const file = files.find(({ fileId }) => fileId === asked) ?? (asked === null && isWide() ? files[0] : undefined)
  return file && { fileId: file.fileId, name: file.name, page: pageIn(hash) }
}

/** Address of a page of a paper on this page; the act that is open stays open. */
export const usePaperAddress = (): ((fileId: string, page?: number) => string) => {
  const [search] = useSearchParams()
  return (fileId, page = 1) => {
    const next = new URLSearchParams(search)
    next.set('paper', fileId)
    return `?${next.toString()}#page=${page}`
  }
}

type Component = Shown['components'][number]

const noteOf = ({ originals, copies, files, revision, reused = [], digitised }: Component, { m, reuse, isUndigitised }: { readonly m: DossierWords; readonly reuse: ReuseWords; readonly isUndigitised: boolean }): string =>
  [
    ...new Set(reused.map((each) => sayOption(each, reuse))),
    originals > 0 ? m.originals(originals) : '',
    copies > 0 ? m.copies(copies) : '',
    isUndigitised ? m.undigitised : files.length + reused.length === 0 ? m.noFile : '',
    (revision ?? 1) > 1 ? m.supplemented : '',
    digitised ? m.digitised : '',
  ].filter((part) => part !== '').join(' · ')

const isPdf = (name: string): boolean => name.toLowerCase().endsWith('.pdf')

type PapersPaneProps = { readonly shown: Shown; readonly shared: readonly Shared[]; readonly said: PapersSaid; readonly open: OpenPaper | undefined; readonly onPage: (page: number) => void }

/** What was handed in, one paper of it open. */
export const PapersPane = ({ shown, shared, said, open, onPage }: PapersPaneProps): ReactNode => {
  const m = useDossierWords()
  const reuse = useReuseWords()
  const language = useLanguage()
  const addressOf = usePaperAddress()
  const mayDigitise = useMay('digitise', 'dossier')
  const { components, missing, waived, summary } = shown
  const lacking = undigitised(components)
  const paperOf = ({ fileId, name }: { readonly fileId: string; readonly name: string }) => ({ key: fileId, name, to: addressOf(fileId), current: open?.fileId === fileId })
  const declared = declaredFiles(shown).map(({ key, question, revision, file }) => ({
    key,
    name: question[language],
    note: (revision ?? 1) > 1 ? m.supplemented : m.inDeclaration,
    papers: [paperOf(file)],
  }))
  const handedIn = components.map((component) => ({
    key: String(component.serial),
    name: component.name,
    note: noteOf(component, { m, reuse, isUndigitised: lacking.includes(component) }),
    papers: component.files.map(paperOf),
  }))
  const groups = [...handedIn, ...declared]
  const saidHere = said.find(({ fileId }) => fileId === open?.fileId)
  return (
    <Stack gap="s">
      {groups.length === 0 ? <p>{m.noPapers}</p> : <PaperPicker label={m.papers} groups={groups} />}
      <SharedPapers dossierId={summary.dossierId} shared={shared} />
      {mayDigitise && shown.components.length > 0 ? <TextLink to={`/desk/dossiers/${referenceOf(summary)}/digitise`} icon="document">{m.digitise}</TextLink> : null}
      {missing.length > 0 ? <Notice tone="warn" title={m.missing}><ul>{missing.map(({ key, name }) => <li key={key}>{name}</li>)}</ul></Notice> : null}
      {waived.length > 0 ? <SummaryList plain rows={waived.map(({ key, name, reason }) => ({ key, label: name, value: `${m.waived}: ${reason}` }))} /> : null}
      {/* Not the key of the preview beside it: with one key for two, what the paper before said stayed on the page. */}
      {saidHere ? <PaperValues key={`said ${saidHere.fileId}`} said={saidHere} /> : null}
      {open && isPdf(open.name) ? <SignaturesOnDemand href={`/api/dossiers/${summary.dossierId}/files/${open.fileId}/signatures`} /> : null}
      {open ? <FilePreview key={open.fileId} file={{ fileName: open.name }} href={`/api/dossiers/${summary.dossierId}/files/${open.fileId}`} page={open.page} onPage={onPage} /> : null}
    </Stack>
  )
}
