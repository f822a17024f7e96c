import type { ReactNode } from 'react'
import { BarChart } from '../components/bar-chart.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Card, CardGrid, LinkCard } from '../components/card.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Code, PlainLines, Prose, Row, Section, Stack, Unseen } from '../components/layout.tsx'
import { LinkTabs } from '../components/link-tabs.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Pagination } from '../components/pagination.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { Skeleton } from '../components/skeleton.tsx'
import { ProgressSteps, StepList } from '../components/steps.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Tag, TagList } from '../components/tag.tsx'
import { TextLink } from '../components/text-link.tsx'
import { Timeline } from '../components/timeline.tsx'
import { FilteredList } from '../patterns/filtered-list.tsx'
import { SplitPane } from '../patterns/split-pane.tsx'
import type { StoryGroup } from './story.ts'

const inbox = [
  { code: 'H46.44.01-250211-0001', name: 'Đăng ký khai sinh cho Nguyễn Thị Ễnh', left: 2 },
  { code: 'H46.44.01-250211-0002', name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ', left: -1 },
] as const

const Notices = (): ReactNode => (
  <Stack>
    <Notice title="Hồ sơ đã được tiếp nhận"><p>Giấy hẹn đã gửi tới hộp thư của bạn.</p></Notice>
    <Notice tone="good"><p>Đã lưu.</p></Notice>
    <Notice tone="warn" title="Sắp đến hạn"><p>Còn 4 giờ làm việc.</p></Notice>
    <Notice tone="bad" title="Không gửi được"><p>Nội dung đã nhập vẫn còn.</p></Notice>
  </Stack>
)

const Words = (): ReactNode => (
  <Stack>
    <Row gap="s">
      <Tag>Mới</Tag><Tag tone="action">Đang xử lý</Tag><Tag tone="good">Đúng hạn</Tag><Tag tone="warn">Sắp đến hạn</Tag>
      <Tag tone="bad">Quá hạn</Tag><Tag tone="gold">1.001193</Tag><Tag tone="brand">Nội bộ</Tag>
    </Row>
    <TagList label="Cấp">{[<Tag key="a">Cấp tỉnh</Tag>, <Tag key="b">Cấp xã</Tag>]}</TagList>
    <Prose>
      <p>Chồng dấu: ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ỲỴỶỸ Đđ. <TextLink href="/x">Liên kết</TextLink>, <TextLink href="/y" newTab icon="external">mở thẻ mới</TextLink>.</p>
    </Prose>
    <PlainLines text={'- Dòng thứ nhất\n- Dòng thứ hai'} />
    <p><Code>H46.44.01-250211-0001</Code><Unseen>mã hồ sơ</Unseen></p>
    <PrintButton />
  </Stack>
)

const Table = (): ReactNode => (
  <DataTable
    caption="Hồ sơ chờ xử lý"
    columns={[
      { key: 'code', label: 'Mã hồ sơ', names: true, cell: (row) => <Code>{row.code}</Code> },
      { key: 'name', label: 'Thủ tục', cell: (row) => row.name },
      { key: 'left', label: 'Ngày còn lại', numeric: true, cell: (row) => row.left },
    ]}
    rows={inbox}
    rowKey={(row) => row.code}
    rowTone={(row) => (row.left < 0 ? 'bad' : undefined)}
  />
)

const Dossier = (): ReactNode => (
  <Card title="Tiến trình hồ sơ" id="dossier">
    <ProgressSteps label="Các bước" steps={[{ key: '1', label: 'Nộp', state: 'done' }, { key: '2', label: 'Xem xét', state: 'now' }, { key: '3', label: 'Trả kết quả', state: 'later' }]} />
    <SummaryList
      rows={[
        { key: 'due', label: 'Ngày hẹn trả', value: '16:30 thứ Năm 06/02/2025', action: <TextLink href="/why">Vì sao ngày này?</TextLink> },
        { key: 'fee', label: 'Lệ phí', value: 'Không mất tiền' },
        false,
      ]}
    />
    <Timeline
      label="Diễn biến"
      entries={[
        { key: '2', when: '08:15 25/01/2025', title: 'Chuyển cán bộ thụ lý', tone: 'now' },
        { key: '1', when: '15:30 24/01/2025', dateTime: '2025-01-24T15:30+07:00', title: 'Đã tiếp nhận', text: 'Bộ phận Một cửa Đồng Hới', tone: 'good' },
      ]}
    />
    <ProgressBar label="Đã xử lý" value={2} max={4} text="2 trên 4 bước" />
  </Card>
)

const Navigation = (): ReactNode => (
  <>
    <Breadcrumbs crumbs={[{ to: '/', label: 'Trang chủ' }, { to: '/a', label: 'Thủ tục' }, { label: 'Đăng ký khai sinh' }]} />
    <PageHeader title="Thủ tục đăng ký khai sinh" caption="Hộ tịch" lead="Trẻ sinh ra được đăng ký trong 60 ngày." tags={<Tag>Cấp xã</Tag>} />
    <LinkTabs label="Trạng thái" tabs={[{ to: '/1', label: 'Chờ tôi', count: 12, current: true }, { to: '/2', label: 'Đã xong', current: false }]} />
    <Pagination first="/" next="/?after=1" />
  </>
)

const Cards = (): ReactNode => (
  <Section title="Thẻ">
    <CardGrid>
      <LinkCard to="/a" title="Có con nhỏ" text="Khai sinh, bảo hiểm y tế" icon="family" meta="53 thủ tục" />
      <LinkCard to="/b" title="Nhà ở và đất đai" icon="home" />
      <Card title="Thẻ thường" level={3}><p>Nội dung.</p></Card>
      <Card title="Cần bổ sung 2 mục" level={3} tone="warn"><p>Trả lời trước 17:00 28/01/2025</p></Card>
      <Card title="Đã quá hạn trả lời" level={3} tone="bad"><p>Hãy gửi ngay.</p></Card>
      <Card title="Đã hoàn thành" level={3} tone="good"><p>Không phải làm gì thêm.</p></Card>
    </CardGrid>
  </Section>
)

const States = (): ReactNode => (
  <Stack>
    <EmptyState title="Chưa có hồ sơ nào"><p>Hồ sơ mới nộp sẽ hiện ở đây.</p></EmptyState>
    <Skeleton lines={4} />
    <Details summary="Vì sao ngày này?"><p>Nhận 15:30 thứ Sáu 24/01/2025; 27-31/01 nghỉ Tết.</p></Details>
    <Details summary="Trường hợp sinh ở nước ngoài" boxed open><p>Giấy tờ thêm.</p></Details>
    <StepList steps={[{ key: '1', title: 'Nộp hồ sơ', text: 'Tại Bộ phận Một cửa' }, { key: '2', title: 'Nhận kết quả' }]} />
  </Stack>
)

const Lists = (): ReactNode => (
  <FilteredList filtersLabel="Lọc kết quả" filters={<p>Bộ lọc</p>}>
    <Section title="Danh sách" lead="Theo thứ tự phù hợp."><p>Kết quả</p></Section>
  </FilteredList>
)

const Panes = (): ReactNode => <SplitPane leftLabel="Giấy tờ" rightLabel="Thông tin cần chứng minh" left={<p>Trang 1</p>} right={<p>Họ tên đúng</p>} />

const Bars = (): ReactNode => (
  <BarChart
    label="Sáu nhóm chỉ số"
    bars={[
      { key: 'a', label: 'Tiến độ, kết quả giải quyết', value: 15.38, max: 20, text: '15,38 / 20 điểm' },
      { key: 'b', label: 'Cung cấp dịch vụ trực tuyến', value: 8.39, max: 12, mark: 10, text: '8,39 / 12 điểm' },
      { key: 'c', label: 'Mức độ hài lòng', value: 0, max: 18, text: 'Chưa tính được', unknown: true },
    ]}
  />
)

export const contentStories: StoryGroup = {
  title: 'Content',
  stories: [
    { name: 'Notices', show: () => <Notices /> },
    { name: 'Words and tags', show: () => <Words /> },
    { name: 'Table', show: () => <Table /> },
    { name: 'Bars', show: () => <Bars /> },
    { name: 'Dossier', show: () => <Dossier /> },
    { name: 'Navigation', show: () => <Navigation /> },
    { name: 'Cards', show: () => <Cards /> },
    { name: 'States', show: () => <States /> },
    { name: 'List with filters', show: () => <Lists /> },
    { name: 'Split pane', show: () => <Panes /> },
  ],
}
