/** A module may use modules in the rows above its own, never in its own row or below (ARCHITECTURE.md §3). */
export const ROWS = [
  ['organisation', 'audit'],
  ['identity', 'calendar'],
  ['forms', 'documents'],
  ['procedures'],
  ['workflow', 'notifications', 'official-documents'],
  ['payments', 'post', 'old-results'],
  ['dossiers'],
  ['one-stop', 'certification', 'feedback', 'regulation'],
  ['surveys'],
  ['indicators'],
  ['plans', 'personal-data', 'inspections', 'reporting'],
  ['integrations'],
]
