import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { byPostVi } from './post-messages.vi.ts'

export const byPostEn = {
  title: 'By post, both ways',
  lead: 'The post brings the result home, or fetches papers from home for the office. Choose the place to see the postage, which is paid to the postman.',
  where: 'Place',
  price: 'Show the postage',
  priced: (digits, day) => `Postage ${digits} đồng, expected on ${day}.`,
  provisional: 'The post has not answered, so this is provisional; the right postage shows once it has taken the order.',
  place: 'Chosen area',
  name: 'Name of who receives or hands over',
  phone: 'Telephone',
  phoneHint: 'The postman rings before coming',
  street: 'House number, street, village',
  owed: (digits) => `${digits} đồng of levies are still to be paid`,
  payAtDoor: 'Pay the postman when the result comes',
  payAtDoorHint: 'Otherwise pay first: the result leaves only when everything is paid.',
  deliver: 'Send the result to this address',
  fetchTitle: 'Have papers fetched',
  contents: 'Papers the postman will be given',
  contentsHint: 'One paper a line',
  pickup: 'Fetch the papers at this address',
  counterTitle: 'No longer by post',
  counter: 'I will fetch it at the counter',
  withPost: 'The post holds a parcel, so this can no longer be changed.',
  open: 'By post, both ways',
} satisfies WordsOf<typeof byPostVi>
