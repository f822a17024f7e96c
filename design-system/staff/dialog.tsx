import { useState, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../language.ts'
import { Button, ButtonRow, type ButtonKind } from '../components/button.tsx'
import { Icon, type IconName } from '../components/icon.tsx'

export type DialogBoxProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Asks for a decision: read out as an alert, and a press outside does not close it. */
  readonly isAlert?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A dialog whose opening is held by the screen; keeps the focus, gives it back, closes with Escape. */
export const DialogBox = (props: DialogBoxProps): ReactNode => {
  const words = useWords()
  return (
    <ModalOverlay
      className="mc-overlay"
      isOpen={props.isOpen}
      isDismissable={!props.isAlert}
      onOpenChange={(open) => (open ? undefined : props.onClose())}
    >
      <Modal className={props.wide ? 'mc-modal mc-modal-wide' : 'mc-modal'}>
        <Dialog className="mc-dialog" role={props.isAlert ? 'alertdialog' : 'dialog'}>
          <div className="mc-dialog-head">
            <Heading slot="title">{props.title}</Heading>
            <button type="button" className="mc-icon-button" aria-label={words.close} onClick={props.onClose}><Icon name="cross" /></button>
          </div>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type Opener = { readonly label: string; readonly kind?: ButtonKind; readonly size?: 'm' | 's'; readonly icon?: IconName; readonly disabled?: boolean }

/** A button that opens a dialog; the content is given a way to close it. */
export const DialogButton = (props: Opener & { readonly title: string; readonly wide?: boolean; readonly children: (close: () => void) => ReactNode }): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button {...props} onPress={() => setOpen(true)}>{props.label}</Button>
      <DialogBox title={props.title} isOpen={isOpen} onClose={close} {...(props.wide ? { wide: true } : {})}>{props.children(close)}</DialogBox>
    </>
  )
}

/** Asks before something that is hard to undo, naming what will happen. */
export const ConfirmButton = (
  props: Opener & { readonly title: string; readonly text: ReactNode; readonly confirmLabel: string; readonly cancelLabel: string; readonly onConfirm: () => void },
): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const confirm = (): void => {
    close()
    props.onConfirm()
  }
  return (
    <>
      <Button {...props} onPress={() => setOpen(true)}>{props.label}</Button>
      <DialogBox title={props.title} isOpen={isOpen} onClose={close} isAlert>
        <div>{props.text}</div>
        <ButtonRow>
          <Button kind={props.kind === 'danger' ? 'danger' : 'primary'} onPress={confirm}>{props.confirmLabel}</Button>
          <Button onPress={close}>{props.cancelLabel}</Button>
        </ButtonRow>
      </DialogBox>
    </>
  )
}
