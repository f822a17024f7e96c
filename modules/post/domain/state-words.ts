// TT 17/2017/TT-BTTTT Điều 12: where a parcel is, in words; sent with the facts, so that no citizen page carries them.
import type { OrderDirection, OrderState, TrackStep } from './order.ts'

type Both = { readonly vi: string; readonly en: string }

const DELIVERY: Readonly<Record<OrderState, Both>> = {
  planned: { vi: 'Sẽ gửi khi có kết quả', en: 'Sent when the result is ready' },
  waiting: { vi: 'Đang đặt với bưu điện', en: 'Being ordered from the post' },
  ordered: { vi: 'Bưu điện đã nhận đơn, chờ bàn giao', en: 'Ordered, waiting to be handed to the post' },
  refused: { vi: 'Bưu điện từ chối đơn', en: 'The post refused the order' },
  'handed-over': { vi: 'Đã giao cho bưu điện', en: 'Handed to the post' },
  'on-the-way': { vi: 'Đang trên đường', en: 'On the way' },
  attempted: { vi: 'Phát chưa thành công', en: 'Could not be delivered yet' },
  declined: { vi: 'Người nhận từ chối nhận, chờ chuyển trả', en: 'Refused by the receiver, to be returned' },
  delivered: { vi: 'Đã phát', en: 'Delivered' },
  returning: { vi: 'Đang chuyển trả về Bộ phận Một cửa', en: 'On its way back to the one-stop desk' },
  returned: { vi: 'Đã về bưu cục, chờ trả Bộ phận Một cửa', en: 'Back at the post office, waiting for the one-stop desk' },
  arrived: { vi: 'Đã đến Bộ phận Một cửa', en: 'Arrived at the one-stop desk' },
  received: { vi: 'Bộ phận Một cửa đã nhận', en: 'Received by the one-stop desk' },
  back: { vi: 'Đã về Bộ phận Một cửa', en: 'Back at the one-stop desk' },
  lost: { vi: 'Bưu điện báo mất', en: 'Reported lost' },
  damaged: { vi: 'Bưu điện báo hư hỏng', en: 'Reported damaged' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
}

const PICKUP: Partial<Readonly<Record<OrderState, Both>>> = {
  ordered: { vi: 'Bưu điện sẽ đến lấy giấy tờ', en: 'The postman will come for the papers' },
  'on-the-way': { vi: 'Bưu điện đã lấy giấy tờ, đang chuyển', en: 'The papers are on their way' },
  attempted: { vi: 'Bưu điện đến chưa gặp', en: 'The postman came and met nobody' },
  declined: { vi: 'Người gửi từ chối giao giấy tờ', en: 'The papers were not given to the postman' },
}

export const stateWords = (state: OrderState, direction: OrderDirection): Both => (direction === 'pickup' ? PICKUP[state] : undefined) ?? DELIVERY[state]

const STEPS: Readonly<Record<TrackStep, Both>> = {
  'picked-up': { vi: 'Bưu điện đã nhận', en: 'Taken by the post' },
  'in-transit': { vi: 'Đang vận chuyển', en: 'In transit' },
  'out-for-delivery': { vi: 'Đang đi phát', en: 'Out for delivery' },
  attempted: { vi: 'Phát chưa thành công', en: 'Delivery attempted' },
  declined: { vi: 'Người nhận từ chối nhận', en: 'Refused by the receiver' },
  delivered: { vi: 'Phát thành công', en: 'Delivered' },
  returning: { vi: 'Bắt đầu chuyển trả', en: 'Being returned' },
  returned: { vi: 'Đã chuyển trả về nơi gửi', en: 'Returned to sender' },
  lost: { vi: 'Báo mất', en: 'Reported lost' },
  damaged: { vi: 'Báo hư hỏng', en: 'Reported damaged' },
}

export const stepWords = (step: TrackStep): Both => STEPS[step]
