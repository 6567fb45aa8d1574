/** The page as HTML, made at build time. Never runs in a browser. */
import { renderToString } from 'react-dom/server'
import { Root } from './app/Root.tsx'

/** The plain view of the page. A dataset with faults gives the list of its faults, as in the browser. */
export const pageHtml = (): string => renderToString(<Root />)
