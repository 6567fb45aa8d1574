// First: declares the order of the layers.
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
// A browser that lacks a required feature keeps the prerendered page; index.html has checked.
if (isOld === undefined) {
  followLinks(document)
  if (import.meta.env.MODE === 'one-file') saveFromWithin(document)
  else if (import.meta.env.PROD) keepOffline()
  // Only the page itself is prerendered, and the development server prerenders nothing.
  if (root.hasChildNodes() && pending === undefined) hydrateRoot(root, <Root html={root.innerHTML} />)
  else createRoot(root).render(<Root />)
  showPastedPart()
  void prefetch()
}
