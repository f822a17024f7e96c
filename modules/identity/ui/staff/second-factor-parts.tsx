import type { ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { useIdentityWords } from '../words.ts'

/** The picture to scan, and the key for those who cannot. */
export const EnrolmentView = (props: { readonly enrolment: { readonly secret: string; readonly qr: string } }): ReactNode => {
  const m = useIdentityWords().staff
  return (
    <Stack>
      <img src={props.enrolment.qr} alt={m.enrolQr} width={240} height={240} />
      <Details summary={m.enrolSecret}><Code>{props.enrolment.secret}</Code></Details>
    </Stack>
  )
}

export const RecoveryCodes = (props: { readonly codes: readonly string[] }): ReactNode => (
  <Stack>
    <ul>{props.codes.map((code) => <li key={code}><Code>{code}</Code></li>)}</ul>
    <PrintButton />
  </Stack>
)
