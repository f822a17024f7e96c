import type { StaffScreens } from '../../platform/web/screens.ts'

const forms = () => import('./ui/staff/calendar-forms.tsx')
const loading = async () => (await import('./ui/staff/load-calendar.ts')).loadCalendar

const UNIT = 'calendar/:unitCode'

/** Pages come when they are opened: calendars change a few times a year. */
export const calendarStaff: StaffScreens = {
  nav: [{ to: 'calendar', label: { vi: 'Lịch làm việc', en: 'Working calendar' }, group: 'administration', needs: { may: 'read', on: 'calendar' } }],
  routes: [
    {
      path: 'calendar',
      lazy: async () => ({ loader: await loading(), Component: (await import('./ui/staff/calendar-page.tsx')).CalendarPage }),
    },
    {
      path: `${UNIT}/closure`,
      lazy: async () => {
        const { addClosureAction, ClosurePage } = await forms()
        return { loader: await loading(), action: addClosureAction, Component: ClosurePage }
      },
    },
    {
      path: `${UNIT}/holiday`,
      lazy: async () => {
        const { addHolidayAction, HolidayPage } = await forms()
        return { loader: await loading(), action: addHolidayAction, Component: HolidayPage }
      },
    },
    {
      path: `${UNIT}/swap`,
      lazy: async () => {
        const { addSwapAction, SwapPage } = await forms()
        return { loader: await loading(), action: addSwapAction, Component: SwapPage }
      },
    },
    {
      path: `${UNIT}/shifts`,
      lazy: async () => {
        const { changeShiftsAction, ShiftsPage } = await forms()
        return { loader: await loading(), action: changeShiftsAction, Component: ShiftsPage }
      },
    },
    {
      path: `${UNIT}/remove/:on`,
      lazy: async () => {
        const [{ removeDayAction }, { RemoveDayPage }] = await Promise.all([forms(), import('./ui/staff/remove-day-page.tsx')])
        return { loader: await loading(), action: removeDayAction, Component: RemoveDayPage }
      },
    },
  ],
}
