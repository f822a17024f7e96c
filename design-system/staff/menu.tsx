import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconName } from '../components/icon.tsx'

export type MenuEntry = { readonly id: string; readonly label: string; readonly onPress?: () => void; readonly href?: string; readonly checked?: boolean }

/** A button that opens a short list of actions: arrows, first letters and Escape work. */
export const MenuButton = (props: { readonly label: string; readonly labelUnseen?: boolean; readonly icon?: IconName; readonly items: readonly MenuEntry[]; readonly look?: 'button' | 'bar' }): ReactNode => (
  <MenuTrigger>
    <Button className={props.look === 'bar' ? 'mc-bar-button' : 'mc-button mc-button-secondary mc-button-s'} {...(props.labelUnseen ? { 'aria-label': props.label } : {})}>
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.labelUnseen ? null : <span>{props.label}</span>}
      <Icon name="chevronDown" size="s" />
    </Button>
    <Popover className="mc-popover">
      <Menu className="mc-menu" aria-label={props.label} items={props.items} onAction={(id) => props.items.find((item) => item.id === id)?.onPress?.()}>
        {(item) => (
          <MenuItem id={item.id} className="mc-menu-item" textValue={item.label} {...(item.href === undefined ? {} : { href: item.href })}>
            <span>{item.label}</span>
            {item.checked ? <Icon name="check" size="s" /> : null}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  </MenuTrigger>
)
