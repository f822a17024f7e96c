import { afterAll, describe, expect, it } from 'vitest'
import { printPages, shareRead } from '../../tests/support/printed-page.ts'
import { preparePage, stopImaging } from '../imaging/imaging.ts'
import { stopPrinting } from '../pdf/render-pdf.ts'
import { findReader } from './find-reader.ts'
import { parseTsv } from './parse-tsv.ts'
import { findOrientation, readPage } from './read-page.ts'

const reader = await findReader()
if (reader.state !== 'ready') console.warn(`SKIPPED: reading is not tried here, this machine lacks the ${reader.lacks === 'program' ? 'program tesseract' : 'package tesseract-ocr-vie'}`)
const LEAST_RIGHT = 0.98

const LINES = [
  'Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014 và Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành.',
  'Họ, chữ đệm, tên: Nguyễn Thị Thử Nghiệm. Giới tính: Nữ. Dân tộc: Kinh. Quốc tịch: Việt Nam.',
  'Nơi sinh: Trạm y tế xã Bảo Ninh. Quê quán: thôn Trung Bính, xã Bảo Ninh; nơi thường trú hiện nay: số 12, ngõ 5, đường Lý Thường Kiệt.',
  'Người yêu cầu đã được giải thích đầy đủ về quyền, nghĩa vụ và hậu quả pháp lý; cam đoan những nội dung khai trên đây là đúng sự thật.',
  'Bản trích lục được lập thành hai bản có giá trị như nhau: một bản giao người yêu cầu, một bản lưu tại cơ quan đăng ký theo quy định của pháp luật về lưu trữ.',
  'Trường hợp phát hiện sai sót, đề nghị phản ánh ngay để được đính chính, chỉnh sửa kịp thời trước khi sử dụng vào việc khác.',
]

afterAll(async () => {
  stopImaging()
  await stopPrinting()
})

describe.skipIf(reader.state !== 'ready')('reading printed Vietnamese', { timeout: 240_000 }, () => {
  it('has at least 98 of 100 characters right on a clean print at 300 dpi', async () => {
    const pdf = await printPages([{ lines: [...LINES, ...LINES] }])
    const prepared = await preparePage({ bytes: pdf, mediaType: 'application/pdf', page: 0, turn: 0 })
    if (!prepared.ok) throw new Error(prepared.fault)
    const reading = await readPage({ picture: prepared.value.reading, dpi: prepared.value.dpi })
    if (reading.state !== 'read') throw new Error(reading.state)
    const right = shareRead([...LINES, ...LINES].join(' '), reading.words.map(({ text }) => text).join(' '))
    console.log(`reading: ${(right * 100).toFixed(2)} % of characters right (tesseract ${reader.state === 'ready' ? reader.version : ''}, vie)`)
    expect(right).toBeGreaterThanOrEqual(LEAST_RIGHT)
  })

  it('sees how far a page has to be turned to stand upright', async () => {
    const pdf = await printPages([{ lines: [...LINES, ...LINES] }])
    for (const turn of [180, 90] as const) {
      const prepared = await preparePage({ bytes: pdf, mediaType: 'application/pdf', page: 0, turn })
      if (!prepared.ok) throw new Error(prepared.fault)
      expect((await findOrientation(prepared.value.small, 150))?.turn).toBe(360 - turn)
    }
  })

  it('is killed when it takes too long, and says so', async () => {
    const side = 4000
    const noise = Buffer.alloc(side * side).map((_, at) => (at * 2654435761) % 251)
    const reading = await readPage({ picture: Buffer.concat([Buffer.from(`P5\n${side} ${side}\n255\n`), noise]), dpi: 300, patienceMs: 150 })
    expect(reading.state).toBe('overrun')
  })

  it('tells a picture that is none', async () => expect((await readPage({ picture: Buffer.from('no picture'), dpi: 300 })).state).toBe('failed'))
})

describe('parseTsv', () => {
  it('keeps words with their boxes and lines, and nothing else', () => {
    const table = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n5\t1\t1\t1\t1\t1\t10\t20\t120\t40\t96.5\tGiấy\n5\t1\t1\t1\t1\t2\t140\t20\t60\t40\t-1\t \n'
    expect(parseTsv(table)).toEqual([{ text: 'Giấy', left: 10, top: 20, width: 120, height: 40, confidence: 96.5, line: '1.1.1' }])
  })
})
