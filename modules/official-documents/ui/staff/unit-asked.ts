import type { LoaderFunctionArgs } from 'react-router'
import { personOf, unitOf } from '../../../../platform/web/loader.ts'

/** The unit in the address, else the one chosen in the bar, else the first the person works at. */
export const unitAsked = (args: LoaderFunctionArgs): string => {
  const asked = new URL(args.request.url).searchParams.get('unit')
  if (asked !== null && asked !== '') return asked
  const person = personOf(args)
  return unitOf(args) ?? (person?.kind === 'staff' ? person.roles[0]?.unitId : undefined) ?? ''
}
