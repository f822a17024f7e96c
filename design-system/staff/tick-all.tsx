import type { MouseEvent, ReactNode } from 'react'
import { Button } from '../components/button.tsx'

/** Ticks every row of its form that may be ticked, or takes the ticks away once all have one. */
export const TickAll = (props: { readonly name: string; readonly children: ReactNode }): ReactNode => {
  const turn = (press: MouseEvent<HTMLButtonElement>): void => {
    const boxes = [...(press.currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${props.name}"]:enabled`) ?? [])]
    const all = boxes.every(({ checked }) => checked)
    for (const box of boxes) box.checked = !all
  }
  return <Button size="s" kind="quiet" icon="check" onPress={turn}>{props.children}</Button>
}
