import type { ReactNode } from 'react'
import { Button, ButtonLink, ButtonRow } from '../components/button.tsx'
import { CheckboxField } from '../components/checkbox-field.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../components/choice-group.tsx'
import { DateField, DateInput } from '../components/date-field.tsx'
import { FileField } from '../components/file-field.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextField } from '../components/text-field.tsx'
import { FormPage } from '../patterns/form-page.tsx'
import { SignInCard } from '../patterns/sign-in-card.tsx'
import type { StoryGroup } from './story.ts'

const relations = [
  { value: 'father', label: 'Cha', hint: 'Có tên trong giấy chứng sinh' },
  { value: 'mother', label: 'Mẹ' },
  { value: 'guardian', label: 'Người giám hộ' },
]
const problem = {
  detail: 'Còn 2 mục chưa đúng. Nội dung đã nhập vẫn còn; hãy sửa rồi gửi lại.',
  errors: [
    { field: 'fullName', reason: 'Hãy nhập họ và tên' },
    { field: 'bornOn', reason: 'Ngày sinh không thể ở tương lai' },
  ],
}

const Buttons = (): ReactNode => (
  <>
    <ButtonRow>
      <Button kind="primary">Nộp hồ sơ</Button>
      <Button>Lưu nháp</Button>
      <Button kind="quiet" icon="print" type="button">In</Button>
      <Button kind="danger" type="button">Rút hồ sơ</Button>
    </ButtonRow>
    <ButtonRow>
      <Button busy>Nộp hồ sơ</Button>
      <Button disabled>Không dùng được</Button>
      <Button size="s">Nhỏ</Button>
      <ButtonLink to="/" icon="download">Đi tới trang khác</ButtonLink>
    </ButtonRow>
  </>
)

const Fields = (): ReactNode => (
  <>
    <TextField name="name" label="Họ, chữ đệm và tên" hint="Như trên giấy tờ tùy thân: NGUYỄN THỊ ỄNH" autoComplete="name" />
    <TextField name="number" label="Số định danh cá nhân" width="s" inputMode="numeric" error="Số định danh có 12 chữ số" defaultValue="0441" />
    <TextField name="nick" label="Tên gọi khác" optional disabled defaultValue="Tèo" />
    <TextArea name="why" label="Lý do đề nghị" defaultValue={'Dòng một\nDòng hai'} />
    <SelectField name="ward" label="Xã, phường" choices={[{ value: '1', label: 'Phường Đồng Phú' }, { value: '2', label: 'Xã Ngư Thủy' }]} />
  </>
)

const Choices = (): ReactNode => (
  <>
    <RadioGroup name="relation" label="Quan hệ với trẻ" choices={relations} defaultValue="mother" />
    <RadioGroup name="copy" label="Lấy bản sao?" choices={[{ value: 'y', label: 'Có' }, { value: 'n', label: 'Không' }]} inline error="Hãy chọn một mục" />
    <CheckboxGroup name="papers" label="Giấy tờ mang theo" choices={relations} defaultValues={['father']} optional />
    <Checkbox name="agree" label="Tôi chịu trách nhiệm về nội dung đã khai" />
    <CheckboxField name="child" label="Con đã đồng ý" hint="Chỉ khi cha, mẹ làm thay con từ đủ 7 tuổi." error="Hãy hỏi con rồi đánh dấu vào ô này." />
  </>
)

const Dates = (): ReactNode => (
  <>
    <DateField name="born" label="Ngày sinh" hint="Ví dụ: 3 4 2024" birthday />
    <DateField name="signed" label="Ngày ký" defaultValue="2025-01-24" error="Ngày ký phải trước hôm nay" />
    <DateInput name="from" label="Từ ngày" defaultValue="2025-02-11" />
    <FileField name="scan" label="Giấy chứng sinh" hint="Ảnh hoặc PDF, thấy đủ bốn góc." accept=".pdf,image/*" maxMegabytes={20} />
    <SearchBox id="story-search" action="/" label="Tìm thủ tục" hint="Ví dụ: khai sinh" />
  </>
)

const RefusedForm = (): ReactNode => (
  <FormPage title="Người nộp hồ sơ" caption="Bước 1 trong 4" problem={problem}>
    <form>
      <TextField name="fullName" label="Họ và tên" error="Hãy nhập họ và tên" />
      <DateField name="bornOn" label="Ngày sinh" error="Ngày sinh không thể ở tương lai" defaultValue="2030-01-01" />
      <Button kind="primary">Tiếp tục</Button>
    </form>
  </FormPage>
)

const SignIn = (): ReactNode => (
  <SignInCard title="Đăng nhập bàn làm việc" lead="Dành cho cán bộ, công chức.">
    <form>
      <TextField name="account" label="Tên đăng nhập" autoComplete="username" />
      <TextField name="password" label="Mật khẩu" type="password" autoComplete="current-password" />
      <Button kind="primary" wide>Đăng nhập</Button>
    </form>
  </SignInCard>
)

export const formStories: StoryGroup = {
  title: 'Forms',
  stories: [
    { name: 'Buttons', show: () => <Buttons /> },
    { name: 'Fields', show: () => <Fields /> },
    { name: 'Choices', show: () => <Choices /> },
    { name: 'Dates and files', show: () => <Dates /> },
    { name: 'Refused form', show: () => <RefusedForm /> },
    { name: 'Sign-in', show: () => <SignIn /> },
  ],
}
