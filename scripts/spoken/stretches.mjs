/** What is walked with the screen reader: addresses and keys. */

/**
 * A key as xdotool names it, pressed as often as `times` says, or until something is said.
 * @typedef {string | { key: string, times?: number, until?: RegExp }} Step
 */

/** @type {readonly { id: string, title: string, address: string, steps: readonly Step[] }[]} */
export const stretches = [
  {
    id: 'page',
    title: 'The page: landmarks, headings, the first lines',
    address: '',
    steps: [
      'ctrl+Home',
      { key: 'm', times: 14, until: /The release/ },
      'ctrl+Home',
      { key: 'h', times: 30, until: /later figures/ },
      'ctrl+Home',
      '1',
      'Up',
      'Up',
      { key: 'Down', times: 6, until: /How to read this/ },
    ],
  },
  {
    id: 'figures',
    title: 'The figures, line by line',
    address: '',
    steps: ['ctrl+Home', '3', { key: 'Down', times: 70, until: /region Three kinds/ }],
  },
  {
    id: 'filter',
    title: 'The filter',
    address: '',
    steps: [
      { key: 'Tab', times: 14, until: /All check box/ },
      'Tab',
      'space',
      'Tab',
      'space',
      'shift+Tab',
      'space',
      { key: 'Tab', times: 8, until: /Human smuggling/ },
      'Down',
      'Up',
    ],
  },
  {
    id: 'chart',
    title: 'The charts',
    address: '',
    steps: [
      'ctrl+Home',
      { key: '2', times: 4, until: /Three kinds/ },
      { key: 'Down', times: 30, until: /region Departments/ },
      { key: 'shift+Tab', times: 6, until: /64,713/ },
      'Insert+a',
      'Down',
      'Down',
      'Up',
      'Home',
    ],
  },
  {
    id: 'table',
    title: 'The table of a chart, cell by cell',
    address: '?table=removals',
    steps: [
      'ctrl+Home',
      't',
      { key: 'alt+shift+Down', times: 1 },
      { key: 'alt+shift+Right', times: 2 },
      { key: 'alt+shift+Down', times: 3 },
      { key: 'alt+shift+Left', times: 2 },
    ],
  },
  {
    id: 'map',
    title: 'The map: its list of departments, and the facts of one',
    address: '',
    steps: [
      'ctrl+Home',
      { key: '2', times: 6, until: /Departments/ },
      { key: 'Down', times: 45, until: /region The release/ },
      { key: 'shift+b', times: 20, until: /Houston/ },
      'Return',
      { key: 'Down', times: 4 },
      'Escape',
    ],
  },
  {
    id: 'drawer',
    title: 'A sentence, opened from its figure',
    address: '',
    steps: [
      'ctrl+Home',
      { key: '4', times: 5, until: /Secure Communities/ },
      'Down',
      'Return',
      { key: 'Down', times: 4 },
      { key: 'Tab', times: 40, until: /Next figure/ },
      'Return',
      'Escape',
    ],
  },
  {
    id: 'address',
    title: 'A sentence, opened by its address',
    address: '?figure=sc-removed',
    steps: ['Tab', 'Escape', 'Down', 'Up'],
  },
  {
    id: 'compare',
    title: 'Two figures compared',
    address: '?figure=sc-removed',
    steps: ['c', 'Insert+a', 'Down', 'Insert+a', { key: 'Down', times: 8, until: /Cite and copy/ }],
  },
  {
    id: 'deck',
    title: 'The deck',
    address: '?view=briefing&slide=1',
    steps: [
      { key: 'Right', times: 4 },
      'o',
      'Right',
      'Return',
      'Insert+a',
      { key: 'Down', times: 14, until: /Slide before/ },
      'Insert+a',
      'Left',
      'question',
      'Escape',
      { key: 'Right', times: 6, until: /departments/ },
    ],
  },
  {
    id: 'speaker',
    title: 'The speaker’s window',
    address: '?view=speaker&slide=3',
    steps: [
      'ctrl+Home',
      { key: 'Down', times: 40, until: /¶7/ },
      { key: 'h', times: 6 },
      { key: 'b', times: 4, until: /Next/ },
      'Return',
    ],
  },
]
