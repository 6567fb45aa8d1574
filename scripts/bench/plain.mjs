/**
 * The lower bound for the first view: the same content as one hand-written HTML file, without scripts, fonts or further
 * requests. Cards as text, charts and map as SVG, the filter in CSS.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {import('../../src/dataset/schema.ts').Dataset} Dataset
 * @typedef {import('../../src/dataset/schema.ts').Figure} Figure
 */

/**
 * @param {Dataset} dataset
 * @param {string} data The data folder, for the outlines.
 */
export function plainPage(dataset, data) {
  const { figures, programs, cards, charts, places, page } = dataset
  /** @param {string} name */
  const read = (name) => JSON.parse(readFileSync(path.join(data, 'dataset', name), 'utf8'))
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  /** @param {string} id */
  const figureOf = (id) => {
    const figure = byId.get(id)
    if (!figure) throw new Error(`There is no figure "${id}".`)
    return figure
  }

  /** @param {string | null} words */
  const filled = (words) =>
    escaped(words ?? '').replaceAll(/\{([^}]*)\}/g, (_, /** @type {string} */ token) => {
      const [word = '', first = '', second = ''] = token.split(' ')
      if (word === 'bare') return figureOf(first).valueText
      if (word === 'mark') return `¶${figureOf(first).quote.paragraph}`
      if (word === 'share') return `${percent(figureOf(first).value / figureOf(second).value)} (computed)`
      if (word === 'term') return token.split(' ').slice(2).join(' ')
      if (word === 'date' || word === 'end') return figureOf(first).period?.end ?? ''
      if (word === 'days') return first === 'year' ? '365' : `${daysOf(figureOf(first))}`
      if (word === 'count')
        return `${first === 'places' ? places.length : new Set(places.map(({ state }) => state)).size}`
      return printed(figureOf(word))
    })

  const card = (
    /** @type {Dataset['cards'][number]} */ { id, title, figures: ids, caption, part, partCaption, aside },
  ) => {
    const [lead, ...others] = ids.map(figureOf)
    if (!lead) return ''
    const numbers = [lead, ...others].map(
      (figure) =>
        `<p>${others.length > 0 ? `${escaped(figure.name)} ` : ''}<b>${printed(figure)}</b> <i>¶${figure.quote.paragraph}</i></p>`,
    )
    return (
      `<li id="card-${id}" data-p="${lead.program ?? ''}"><h3>${escaped(title)}</h3><p>to ${lead.period?.end}</p>` +
      `${numbers.join('')}<p>${filled(caption)}</p>` +
      `${part ? `<p>${printed(figureOf(part))} ${filled(partCaption)}</p>` : ''}${aside ? `<p>${filled(aside)}</p>` : ''}</li>`
    )
  }

  const chart = (/** @type {Dataset['charts'][number]} */ { id, title, subtitle, figures: ids }) => {
    const bars = ids.map(figureOf)
    const most = Math.max(...bars.map(({ value }) => value))
    const drawn = bars.map(
      (figure, index) =>
        `<g data-p="${figure.program ?? ''}"><text y="${index * 50 + 14}">${escaped(figure.name)}, to ${figure.period?.end}</text>` +
        `<rect y="${index * 50 + 20}" width="${Math.round((figure.value / most) * 380)}" height="22"/>` +
        `<text x="${Math.round((figure.value / most) * 380) + 6}" y="${index * 50 + 36}">${printed(figure)}</text></g>`,
    )
    return (
      `<figure id="chart-${id}"><h2>${escaped(title)}</h2><p>${escaped(subtitle)}</p>` +
      `<svg viewBox="0 0 520 ${bars.length * 50}">${drawn.join('')}</svg></figure>`
    )
  }

  const outlines = read('outlines.json')
  const { x, y, width, height } = read('plane.json')
  const pins = places.map(
    (place) =>
      `<circle cx="${place.x}" cy="${place.y}" r="5"/><text x="${place.x + 8}" y="${place.y + 4}">${escaped(place.name)}</text>`,
  )
  const choices = [{ id: 'all', name: 'All' }, ...programs].map(
    ({ id, name }) =>
      `<label><input type="radio" name="p" id="p-${id}"${id === 'all' ? ' checked' : ''}> ${escaped(name)}</label>`,
  )
  const rules = programs.map(({ id }) => `body:has(#p-${id}:checked) [data-p]:not([data-p="${id}"])`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(dataset.release.title)}</title><style>${style}${rules.join(',')}{display:none}</style>
<header><p>${filled(page.status)}</p><h1>${filled(page.headline)}</h1><fieldset>${choices.join('')}</fieldset></header>
<ul>${cards.map(card).join('')}</ul><div class="charts">${charts.map(chart).join('')}</div>
<h2>Departments the release lists as attending</h2><p>${filled(page.attendance)}</p>
<svg viewBox="${x} ${y} ${width} ${height}"><path d="${outlines.land}" fill="#ededea"/><path d="${outlines.borders}" fill="none" stroke="#fff"/>${pins.join('')}</svg></html>
`
}

const style =
  'body{max-width:1120px;margin:0 auto;padding:16px;font:16px/1.4 system-ui,sans-serif;color:#15202e}' +
  'h1{font-size:34px}ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:16px;padding:0;list-style:none}' +
  'li{padding:12px;border:1px solid #d9d9d4}b{font-size:28px}svg{width:100%}rect,circle{fill:#1d4f91}' +
  'fieldset{border:0;padding:0}.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:24px}figure{margin:0}'

/** @param {Figure} figure */
const printed = ({ bound, qualifier, valueText }) =>
  bound === 'as-printed' ? valueText : `${qualifier} ${valueText}`

/** @param {Figure} figure */
const daysOf = ({ period }) =>
  period ? (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000 + 1 : ''

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)}%`

/** @param {string} words */
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
