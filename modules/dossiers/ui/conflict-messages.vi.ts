export const conflictVi = {
  title: 'Một câu trả lời đã được sửa ở nơi khác trong lúc bạn đang nhập. Các câu còn lại đã lưu.',
  choose: 'Bạn muốn giữ câu trả lời nào?',
  mine: 'Giữ câu tôi vừa nhập',
  theirs: 'Lấy câu đã lưu trước',
  reason: ({ mine, theirs, when, otherDevice }: { mine: string; theirs: string; when: string; otherDevice: boolean }) =>
    `Lúc ${when}, trên ${otherDevice ? 'thiết bị khác' : 'thẻ khác'} của bạn, câu này được ${theirs === '' ? 'để trống' : `nhập “${theirs}”`}; ở đây bạn ${mine === '' ? 'để trống' : `nhập “${mine}”`}. Hãy chọn một.`,
}
