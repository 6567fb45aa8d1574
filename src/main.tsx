// First, so that the styles of each part win over them.
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { followLinks, showPastedPart } from './app/address.ts'
import { keepOffline } from './app/offline/updates.ts'
import { saveFromWithin } from './app/one-file.ts'
import { warmUp } from './app/parts.ts'
import { Root } from './app/Root.tsx'
import { stylesFromFiles } from './ui/styles-from-files.ts'
import { restOutOfSight } from './ui/rest.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no element with the id "root".')

stylesFromFiles(document)
followLinks(document)
if (import.meta.env.MODE === 'one-file') saveFromWithin(document)
else if (import.meta.env.PROD) keepOffline()
// The build has put the plain page into the root. Another view is made anew, unseen; so is all of it by the development
// server, which leaves the root empty.
if (root.hasChildNodes() && document.documentElement.dataset.pending === undefined)
  hydrateRoot(root, <Root />)
else createRoot(root).render(<Root />)

showPastedPart()
restOutOfSight(document)
void warmUp()
