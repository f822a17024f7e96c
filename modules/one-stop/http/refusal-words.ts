import type { RefusalTable } from '../../../platform/http/route.ts'
import type { BoardRefusal } from '../application/show-board.ts'

export const boardRefusals: RefusalTable<BoardRefusal> = {
  'desk-unknown': [
    404,
    'Không có Bộ phận Một cửa nào đang hoạt động mang mã này. Hãy chọn trong danh sách bảng công khai.',
    'No one-stop desk in operation bears this code. Choose one from the list of public boards.',
  ],
}
