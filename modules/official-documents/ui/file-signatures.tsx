import { useEffect, useState, type ReactNode } from 'react'
import type { Static } from 'typebox'
import { Details } from '../../../design-system/components/details.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { Notice, type NoticeTone } from '../../../design-system/components/notice.tsx'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import type { FileCheckView } from '../contract-signing.ts'
import { signingEn } from './signing-messages.en.ts'
import { signingVi } from './signing-messages.vi.ts'
import { writeMoment } from './words.ts'

export type FileCheckShown = Static<typeof FileCheckView>

export const useSigningWords = (): WordsOf<typeof signingVi> => useMessages({ vi: signingVi, en: signingEn })

const TONES: Readonly<Record<'valid' | 'doubtful' | 'invalid', NoticeTone>> = { valid: 'good', doubtful: 'warn', invalid: 'bad' }

const OneSignature = (props: { readonly signature: FileCheckShown['signatures'][number] }): ReactNode => {
  const m = useSigningWords()
  const { said, remarks, isDemo } = props.signature
  return (
    <>
      <p>{m.pick(said)}</p>
      {isDemo ? <p><strong>{m.demo}</strong></p> : null}
      {remarks.length > 0 ? (
        <Details summary={m.why}>
          <ul>{remarks.map((remark) => <li key={remark.en}>{m.pick(remark)}</li>)}</ul>
        </Details>
      ) : null}
    </>
  )
}

/** Who signed a file, when, and whether it is valid, in plain words; the same for officers, citizens and strangers. */
export const FileSignatures = (props: { readonly check: FileCheckShown; readonly live?: boolean }): ReactNode => {
  const m = useSigningWords()
  const { state, verdict, said, signatures, issuedHere, withdrawnAt } = props.check
  const tone = withdrawnAt ? 'bad' : state === 'signed' ? TONES[verdict ?? 'doubtful'] : state === 'unsigned' ? 'info' : 'warn'
  return (
    <Notice tone={tone} title={m.pick(said)} live={props.live ?? false}>
      <Stack gap="s">
        {withdrawnAt ? <p><strong>{m.withdrawn(writeMoment(withdrawnAt))}</strong></p> : null}
        {signatures.map((signature, at) => <OneSignature key={at} signature={signature} />)}
        {issuedHere ? <p>{m.issuedHere}</p> : null}
      </Stack>
    </Notice>
  )
}

/** A check that goes on behind the page is asked about again. */
const AGAIN_MS = 4000

/** Asked when a file is looked at: a paper without any signature, or none to be checked, says nothing of itself. */
export const SignaturesOnDemand = (props: { readonly href: string; /** Said of a file without signatures; else nothing is. */ readonly nothing?: string }): ReactNode => {
  const [check, setCheck] = useState<FileCheckShown>()
  const { href } = props
  useEffect(() => {
    const over = new AbortController()
    let later: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const answer = await fetch(href, { signal: over.signal, headers: { accept: 'application/json' } })
      const found = answer.ok ? ((await answer.json()) as FileCheckShown) : undefined
      if (found) setCheck(found)
      if (found?.state === 'being-checked' && !over.signal.aborted) later = setTimeout(() => void ask().catch(() => undefined), AGAIN_MS)
    }
    ask().catch(() => undefined)
    return () => {
      over.abort()
      clearTimeout(later)
    }
  }, [href])
  if (check === undefined) return null
  return check.state === 'unsigned' || check.state === 'not-a-pdf' ? props.nothing : <FileSignatures check={check} live />
}
