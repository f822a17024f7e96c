import { useState, type ReactNode } from 'react'
import { Button, ButtonRow } from '../components/button.tsx'
import { ActMenu } from '../staff/act-menu.tsx'
import { ClaimList, ClaimRow } from '../staff/claim-row.tsx'
import { ComboBoxField } from '../staff/combo-box.tsx'
import { ConfirmButton, DialogBox, DialogButton } from '../staff/dialog.tsx'
import { DueLine } from '../staff/due-line.tsx'
import { GanttTable } from '../staff/gantt-table.tsx'
import { MenuButton } from '../staff/menu.tsx'
import { PaperPicker } from '../staff/paper-picker.tsx'
import { PanelTabs } from '../staff/panel-tabs.tsx'
import { TickAll } from '../staff/tick-all.tsx'
import { TickBox } from '../staff/tick-box.tsx'
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

const Claims = (): ReactNode => {
  const [checked, setChecked] = useState(false)
  return (
    <ClaimList label="Thông tin người nộp">
      <ClaimRow label="Họ và tên" value="Trần Thị Mẫu" checked proof="Đã đối chiếu: trang 2 của giay-chung-sinh.pdf · Nguyễn Văn Thẩm" pressLabel="Bỏ đối chiếu: Họ và tên" onPress={() => undefined} />
      <ClaimRow label="Ngày sinh" value="01/05/1990" checked={checked} pressLabel="Đối chiếu: Ngày sinh" onPress={() => setChecked(!checked)} />
      <ClaimRow label="Nơi sinh" value="Xã Mẫu" checked={false} />
    </ClaimList>
  )
}

const Acts = (): ReactNode => (
  <ActMenu
    label="Việc khác"
    groups={[
      { key: 'ask', label: 'Hỏi và xác minh', acts: [{ key: 'opinion', label: 'Lấy ý kiến', to: '?act=ask-opinion', current: true }, { key: 'verify', label: 'Ghi xác minh', to: '?act=record-verification', current: false }] },
      { key: 'time', label: 'Thời hạn', acts: [{ key: 'suspend', label: 'Tạm dừng', to: '?act=suspend', current: false }] },
    ]}
  />
)

const Papers = (): ReactNode => (
  <PaperPicker
    label="Giấy tờ"
    groups={[
      { key: '1', name: 'Giấy chứng sinh', note: '1 bản chính', papers: [{ key: 'a', name: 'giay-chung-sinh.pdf', to: '?paper=a', current: true }] },
      { key: '2', name: 'Tờ khai', papers: [{ key: 'b', name: 'to-khai.pdf', to: '?paper=b', current: false }] },
    ]}
  />
)

const MONTHS = Array.from({ length: 12 }, (_, at) => ({ key: String(at + 1), label: `Tháng ${at + 1}`, ...(at === 2 ? { now: { place: 'middle' as const, words: 'hôm nay' } } : {}) }))
const monthly = MONTHS.map((_, at) => ({
  bar: at === 0 ? ('first' as const) : at === 11 ? ('last' as const) : ('through' as const),
  chips: [{ key: 'a', tone: at < 1 ? ('good' as const) : at < 2 ? ('bad' as const) : at < 3 ? ('warn' as const) : ('plain' as const), text: at < 1 ? '✓ 8/8' : at < 2 ? '! 5/8' : '○ 0/8', words: `Tháng ${at + 1}: ${at < 1 ? 8 : at < 2 ? 5 : 0}/8 đơn vị xong` }],
}))
const once = MONTHS.map((_, at) => ({
  ...(at === 1 ? { bar: 'first' as const } : at > 1 && at < 5 ? { bar: 'through' as const } : at === 5 ? { bar: 'last' as const } : {}),
  chips: at === 5 ? [{ key: 'a', tone: 'action' as const, text: '… 7/8', note: '29/06', words: 'Hạn 29/06/2025: 7/8 đơn vị xong, chờ xác nhận' }] : [],
}))

const Gantt = (): ReactNode => (
  <GanttTable
    label="Kế hoạch năm 2025 theo tháng"
    lineLabel="Kết quả"
    stateLabel="Tình trạng"
    columns={MONTHS}
    groups={[
      { key: 'I', title: 'I. Giám sát, kiểm tra', lines: [{ key: '1', label: 'I.1.1 Kiểm tra trên hệ thống', cells: monthly, state: 'Quá hạn' }, { key: '2', label: 'I.1.2 Số hóa xong kết quả cũ', cells: once, state: 'Chờ xác nhận' }] },
      { key: 'II', title: 'II. Kết nối', lines: [{ key: '3', label: 'II.1.1 Kết nối với cơ sở dữ liệu quốc gia', note: 'Theo lộ trình của Bộ', state: 'Chưa đến hạn' }] },
    ]}
  />
)

export const staffStories: StoryGroup = {
  title: 'Staff desk',
  stories: [
    { name: 'Dialogs, menu, toast', show: () => <Dialogs /> },
    { name: 'Dialog held by the screen', show: () => <HeldDialog /> },
    { name: 'Combo box', show: () => <ComboBoxField name="unit" label="Đơn vị nhận" hint="Gõ không dấu cũng được" choices={units} defaultValue="2" /> },
    { name: 'Tabs', show: () => <Tabs /> },
    { name: 'Claims to tick', show: () => <Claims /> },
    { name: 'Acts in groups', show: () => <Acts /> },
    { name: 'Papers to pick', show: () => <Papers /> },
    { name: 'What is left', show: () => <p><DueLine left="Còn 1 ngày 3 giờ" date="hạn 17:00 17/03/2025" tone="warn" /></p> },
    { name: 'Works over the months', show: () => <Gantt /> },
    { name: 'Tick boxes', show: () => <form><TickAll name="a">Chọn cả trang</TickAll> <TickBox name="a" value="1" label="Chọn hồ sơ 1" /> <TickBox name="a" value="2" label="Chọn hồ sơ 2" whyNot="chưa đọc" /></form> },
  ],
}
