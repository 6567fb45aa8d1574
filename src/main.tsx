// First: it says which styles win.
import './ui/layers.css'
import './ui/fonts.css'
import './ui/fitted-fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './app/print.css'
import 'virtual:filter-rules.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { followLinks, showPastedPart } from './app/shared/navigation.ts'
import { keepOffline } from './app/offline/updates.ts'
import { saveFromWithin } from './app/export/embedded-files.ts'
import { prefetch } from './app/prefetch.ts'
import { Root } from './app/Root.tsx'
import { enableLinkedStyles } from './ui/linked-styles.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no element with the id "root".')

const { old: isOld, pending } = document.documentElement.dataset

enableLinkedStyles(document)
// A browser that lacks what the app needs keeps the page as the build has put it into the root; index.html says which.
if (isOld === undefined) {
  followLinks(document)
  if (import.meta.env.MODE === 'one-file') saveFromWithin(document)
  else if (import.meta.env.PROD) keepOffline()
  // Another view than the page is made anew; so is all of it by the development server, which leaves the root empty.
  if (root.hasChildNodes() && pending === undefined) hydrateRoot(root, <Root html={root.innerHTML} />)
  else createRoot(root).render(<Root />)
  showPastedPart()
  void prefetch()
}
