import { useState, type ReactNode } from 'react'
import { Details } from '../../../../../design-system/components/details.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { ProgressBar } from '../../../../../design-system/components/progress-bar.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { ClaimList, ClaimRow } from '../../../../../design-system/staff/claim-row.tsx'
import { showToast } from '../../../../../design-system/staff/toast.tsx'
import { useDesk } from '../../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { checkClaim, listClaims, uncheckClaim } from '../../../contract.ts'
import { sayMoment } from '../../say.ts'
import { countChecked, sayOrigin, useSourceWords, type Claim, type Claims } from '../claims.ts'
import { usePaperAddress, type OpenPaper } from './papers-pane.tsx'
import { useDossierWords } from './words.ts'

/** Claims as the page was opened with, and as they are after ticking: only what was ticked is read anew. */
export const useClaims = (dossierId: string, loaded: Claims) => {
  const { api } = useDesk()
  const [kept, setKept] = useState({ loaded, claims: loaded })
  const [busy, setBusy] = useState<string | undefined>()
  if (kept.loaded !== loaded) setKept({ loaded, claims: loaded })
  const toggle = async (claim: Claim, paper: OpenPaper | undefined): Promise<void> => {
    setBusy(claim.key)
    const proof = paper ? { fileId: paper.fileId, page: paper.page } : {}
    const answer = claim.check
      ? await api(uncheckClaim, { params: { dossierId }, body: { claim: claim.key } })
      : await api(checkClaim, { params: { dossierId }, body: { claim: claim.key, ...proof } })
    const anew = answer.ok ? await api(listClaims, { params: { dossierId } }) : answer
    setBusy(undefined)
    if (!anew.ok) showToast({ tone: 'bad', title: anew.problem.title, text: anew.problem.detail })
    else if ('claims' in anew.value) setKept({ loaded, claims: anew.value.claims })
  }
  return { claims: kept.claims, busy, toggle }
}

const Proof = ({ check }: { readonly check: NonNullable<Claim['check']> }): ReactNode => {
  const m = useDossierWords()
  const addressOf = usePaperAddress()
  const { paper, page, by, at } = check
  return (
    <>
      {m.checkedBy(by, sayMoment(at))}
      {paper ? <>{': '}<TextLink to={addressOf(paper.fileId, page ?? 1)}>{m.proof(page ?? 1, paper.name)}</TextLink></> : null}
    </>
  )
}

type ClaimsTabProps = ReturnType<typeof useClaims> & { readonly mayCheck: boolean; readonly open: OpenPaper | undefined }

const Row = (props: ClaimsTabProps & { readonly claim: Claim }): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const sources = useSourceWords()
  const { claim, open, busy, toggle } = props
  const label = claim.label[language]
  const press = props.mayCheck ? { pressLabel: claim.check ? m.uncheck(label) : m.check(label), onPress: () => void toggle(claim, open) } : {}
  return <ClaimRow label={label} value={claim.value[language]} origin={sayOrigin(claim, sources)} checked={claim.check !== undefined} busy={busy === claim.key} proof={claim.check ? <Proof check={claim.check} /> : undefined} {...press} />
}

const WIDE = '(min-width: 60rem)'

/** On a phone one page of the form at a time: the first that is not compared yet. */
const Group = ({ title, group, isNext, ...props }: ClaimsTabProps & { readonly title: string; readonly group: Claims; readonly isNext: boolean }): ReactNode => {
  const [isOpen] = useState(() => isNext || (globalThis.matchMedia?.(WIDE).matches ?? true))
  const { done, of } = countChecked(group)
  return (
    <Details summary={`${title} ${done}/${of}`} open={isOpen}>
      <ClaimList label={title}>{group.map((claim) => <Row key={claim.key} {...props} claim={claim} />)}</ClaimList>
    </Details>
  )
}

/** Every claim with its tick; pressing one records the page that is open beside it. */
export const ClaimsTab = (props: ClaimsTabProps): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const { claims, open, mayCheck } = props
  const { done, of } = countChecked(claims)
  const groups = [...Map.groupBy(claims, ({ group }) => group.vi).values()]
  const hint = open ? m.checkHint(open.name, open.page) : m.checkHintPlain
  return (
    <Stack>
      <ProgressBar label={m.progress} value={done} max={Math.max(1, of)} text={m.checkedOf(done, of)} />
      <p><small>{mayCheck ? hint : m.checkNotMine}</small></p>
      {groups.map((group) => {
        const title = group[0]?.group[language] ?? ''
        return <Group key={title} {...props} title={title} group={group} isNext={group === groups.find((each) => each.some(({ check }) => !check))} />
      })}
    </Stack>
  )
}
