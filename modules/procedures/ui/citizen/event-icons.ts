import type { IconName } from '../../../../design-system/components/icon.tsx'

const EVENT_ICONS: Readonly<Record<string, IconName>> = {
  'having-a-child': 'family',
  schooling: 'book',
  marriage: 'heart',
  'residence-and-papers': 'person',
  'certified-copies': 'document',
  work: 'work',
  'housing-and-land': 'home',
  'vehicles-and-driving': 'car',
  health: 'plus',
  hardship: 'shield',
  merit: 'star',
  retirement: 'clock',
  death: 'candle',
  'starting-a-business': 'shop',
  'business-licences': 'document',
  tax: 'money',
  'investment-and-building': 'land',
  'employing-people': 'work',
  'closing-a-business': 'flag',
}

/** The picture beside a life event; decoration only. */
export const iconOfEvent = (id: string): IconName => EVENT_ICONS[id] ?? 'flag'
