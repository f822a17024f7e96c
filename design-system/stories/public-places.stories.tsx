import { KioskDoors } from '../patterns/kiosk-frame.tsx'
import { PostedList, WallFigures } from '../patterns/wall-board.tsx'
import type { StoryGroup } from './story.ts'

const LONG = 'Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm thuộc thẩm quyền của cấp tỉnh, trừ cơ sở nhỏ lẻ'

/** Parts of wall boards and kiosks, inside the frames that grow them; the frames themselves are whole pages. */
export const publicPlaceStories: StoryGroup = {
  title: 'Public places',
  stories: [
    {
      name: 'Wall figures and posted list',
      show: () => (
        <div className="mc-wall">
          <WallFigures
            label="Hồ sơ hôm nay"
            figures={[
              { key: 'a', label: 'Đã tiếp nhận hôm nay', value: '1.204' },
              { key: 'b', label: 'Đã trả kết quả hôm nay', value: '0', tone: 'good' },
              { key: 'c', label: 'Đang giải quyết', value: '87', tone: 'action' },
              { key: 'd', label: 'Hẹn trả hôm nay', value: '12', tone: 'gold' },
            ]}
          />
          <PostedList
            label="Thủ tục tiếp nhận tại đây"
            lines={[
              { key: '1', to: '/1', code: '1.001193', name: 'Đăng ký khai sinh', meta: 'Hộ tịch' },
              { key: '2', to: '/2', code: '2.000884.000.00.00.H46', name: LONG },
            ]}
          />
        </div>
      ),
    },
    {
      name: 'Kiosk doors',
      show: () => (
        <div className="mc-kiosk">
          <KioskDoors
            title="Kính chào quý khách"
            lead="Mời chạm vào việc cần làm"
            doors={[
              { to: '/1', icon: 'search', title: 'Tìm thủ tục', text: 'Cần giấy tờ gì, mất bao lâu' },
              { to: '/2', icon: 'document', title: 'Tra cứu hồ sơ', text: 'Nhập mã trên giấy hẹn' },
            ]}
          />
        </div>
      ),
    },
  ],
}
