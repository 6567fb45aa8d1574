import cards from '#data/dataset/cards.json'
import charts from '#data/dataset/charts.json'
import figures from '#data/dataset/figures.json'
import glossary from '#data/dataset/glossary.json'
import later from '#data/dataset/later.json'
import ledger from '#data/dataset/ledger.json'
import notes from '#data/dataset/notes.json'
import official from '#data/dataset/official.json'
import page from '#data/dataset/page.json'
import places from '#data/dataset/places.json'
import programs from '#data/dataset/programs.json'
import slides from '#data/dataset/slides.json'
import version from '#data/dataset/version.json'
import release from '#data/release/release.json'
import text from '#data/release/release.txt?raw'

/** The files of `data/` combined, not yet checked. */
export const bundled: unknown = {
  ...version,
  release: { ...release, text },
  figures,
  programs,
  places,
  notes,
  cards,
  charts,
  glossary,
  later,
  official,
  ledger,
  page,
  slides,
}
