/** Parts other modules' screens may embed: the papers of a dossier, the signatures of a file. */
export { PaperList, type ListedPaper, type PaperListProps } from './ui/paper-list.tsx'
/** Who signed a file, when, valid or not. */
export { FileSignatures, SignaturesOnDemand, type FileCheckShown } from './ui/file-signatures.tsx'
