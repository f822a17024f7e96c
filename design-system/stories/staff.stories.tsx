import { useState, type ReactNode } from 'react'
import { Button, ButtonRow } from '../components/button.tsx'
import { ComboBoxField } from '../staff/combo-box.tsx'
import { ConfirmButton, DialogBox, DialogButton } from '../staff/dialog.tsx'
import { MenuButton } from '../staff/menu.tsx'
import { PanelTabs } from '../staff/panel-tabs.tsx'
import { showToast, ToastRegion } from '../staff/toast.tsx'
import type { StoryGroup } from './story.ts'

const units = [
  { value: '1', label: 'Bộ phận Một cửa Đồng Hới' },
  { value: '2', label: 'Phòng Tư pháp Đồng Hới' },
  { value: '3', label: 'Ủy ban nhân dân xã Ngư Thủy' },
]

const Dialogs = (): ReactNode => (
  <ButtonRow>
    <DialogButton label="Mở hộp thoại" title="Chuyển hồ sơ">{(close) => <Button kind="primary" onPress={close}>Chuyển</Button>}</DialogButton>
    <ConfirmButton label="Rút hồ sơ" kind="danger" title="Rút hồ sơ này?" text={<p>Hồ sơ sẽ dừng ở đây.</p>} confirmLabel="Rút" cancelLabel="Thôi" onConfirm={() => showToast({ title: 'Đã rút', tone: 'warn' })} />
    <MenuButton label="Thao tác" items={[{ id: 'print', label: 'In giấy hẹn' }, { id: 'move', label: 'Chuyển' }]} />
    <Button onPress={() => showToast({ title: 'Đã lưu', tone: 'good' })}>Thông báo</Button>
    <ToastRegion />
  </ButtonRow>
)

const HeldDialog = (): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Mở rộng</Button>
      <DialogBox title="Đang mở" isOpen={isOpen} onClose={() => setOpen(false)} wide><p>Nội dung</p></DialogBox>
    </>
  )
}

const Tabs = (): ReactNode => (
  <PanelTabs label="Hồ sơ" tabs={[{ id: 'a', label: 'Giấy tờ', count: 3, content: <p>Ba giấy tờ</p> }, { id: 'b', label: 'Diễn biến', content: <p>Hai bước</p> }]} />
)

export const staffStories: StoryGroup = {
  title: 'Staff desk',
  stories: [
    { name: 'Dialogs, menu, toast', show: () => <Dialogs /> },
    { name: 'Dialog held by the screen', show: () => <HeldDialog /> },
    { name: 'Combo box', show: () => <ComboBoxField name="unit" label="Đơn vị nhận" hint="Gõ không dấu cũng được" choices={units} defaultValue="2" /> },
    { name: 'Tabs', show: () => <Tabs /> },
  ],
}
