// First: declares the order of the layers.
import './ui/layers.css'
import './ui/fonts.css'
import './ui/fitted-fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { Embed } from './app/Embed.tsx'
import { enableLinkedStyles } from './ui/linked-styles.ts'

const root = document.querySelector('#embed')
if (!root) throw new Error('embed.html has no element with the id "embed".')

enableLinkedStyles(document)
createRoot(root).render(<Embed search={location.search} />)
