/** Parts other modules' screens may embed: the papers of a dossier. */
export { PaperList, type ListedPaper, type PaperListProps } from './ui/paper-list.tsx'
