// First and in the order of src/main.tsx, so that the styles of each part win over them.
import '../../src/ui/fonts.css'
import '../../src/ui/fitted-fonts.css'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import 'virtual:filter-rules.css'
// The column and its gutter, which every part of the page stands in.
import '../../src/features/masthead/masthead.css'
import '../../src/app/page/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ownFonts } from '../../src/ui/own-fonts.ts'
import type { Theme } from '../../src/ui/theme.ts'
import { BrokenOnPurpose } from './broken.tsx'
import { Overview } from './Overview.tsx'
import { putOnPaper } from './paper.ts'
import { listed, type State, type States } from './state.ts'

/** Loaded one by one: a state alone has the styles of the page and of its own feature, and no others. */
const files = import.meta.glob<States>('./features/*.tsx', { import: 'states' })
const names = Object.keys(files)
  .map((file) => file.replace(/^.*\/|\.tsx$/g, ''))
  .toSorted()

const statesOf = (name: string): Promise<States> => {
  const load = files[`./features/${name}.tsx`]
  if (!load) throw new Error(`There is no feature "${name}", only ${names.join(', ')}.`)
  return load()
}

const root = document.querySelector<HTMLElement>('#gallery')
if (!root) throw new Error('index.html has no element with the id "gallery".')

/** Drawn before its fonts are there, text would keep the machine's. */
async function fontsAreThere() {
  const wanted = [
    '400 1em "Public Sans"',
    '600 1em "Public Sans"',
    '400 1em "Report Serif"',
    '500 1em "Report Serif"',
    '600 1em "Report Serif"',
  ]
  await Promise.all([ownFonts(), ...wanted.map((font) => document.fonts.load(font))])
}

const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))

/** Until something is there and laid out. */
async function laidOut(selector: string) {
  while (!document.querySelector(selector)) await frame()
  await frame()
  await frame()
}

/** Within the overview the window is as high as what is drawn in it. */
function growWith(content: HTMLElement) {
  const window = content.ownerDocument.defaultView?.frameElement
  if (!(window instanceof HTMLIFrameElement) || window.dataset.grows === undefined) return
  new ResizeObserver(() => {
    window.height = String(Math.ceil(content.getBoundingClientRect().height))
  }).observe(content)
}

async function showState(into: HTMLElement, state: State, theme: Theme) {
  // A link would leave the state for an address that only the app knows.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.getAttribute('href')?.startsWith('#') === false) event.preventDefault()
  })
  state.before?.()
  createRoot(into, {
    onCaughtError: (error) => {
      if (!(error instanceof BrokenOnPurpose)) console.error(error)
    },
  }).render(<StrictMode>{state.draw(theme)}</StrictMode>)
  growWith(into)
  await laidOut('#gallery > *, dialog')
  state.act?.()
  if (state.onPaper) putOnPaper()
  await laidOut(state.waitsFor ?? 'body')
  // The tests wait for this.
  document.documentElement.dataset.ready = ''
}

const query = new URLSearchParams(location.search)
const [feature, asked] = [query.get('feature'), query.get('state')]
const theme: Theme = query.get('theme') === 'dark' ? 'dark' : 'light'
document.documentElement.dataset.theme = theme

if (feature !== null && asked !== null) {
  const [states] = await Promise.all([statesOf(feature), fontsAreThere()])
  const state = states[asked]
  if (!state) throw new Error(`There is no state "${asked}", only ${Object.keys(states).join(', ')}.`)
  document.title = `${feature}: ${asked}`
  await showState(root, state, theme)
} else {
  const features = await Promise.all(
    (feature === null ? names : [feature]).map(async (name) => ({ name, states: await statesOf(name) })),
  )
  if (query.has('list')) {
    root.textContent = JSON.stringify(
      Object.fromEntries(features.map(({ name, states }) => [name, listed(states)])),
    )
  } else createRoot(root).render(<Overview features={features} names={names} />)
}
