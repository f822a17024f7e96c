export { loadUnread, NoticeBell } from './ui/notice-bell.tsx'
