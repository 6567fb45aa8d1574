/**
 * The schema of everything in `data/`, and the source of every data type in the app. Its descriptions are published:
 * `data/dataset.schema.json` is generated from this file. It is long because it is one list, whose types build on each
 * other and are read and published together.
 */
import * as v from 'valibot'

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text))

const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and hyphens, such as "sc-removed"'),
)
const IsoDate = v.pipe(v.string(), v.isoDate('write a date such as "2011-08-19"'))
const Text = v.pipe(v.string(), v.minLength(1))
const Address = v.pipe(v.string(), v.url('write a web address such as "https://www.ice.gov/"'))
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

const Span = v.strictObject({
  start: described(Offset, 'First character, counted in UTF-16 units from the start of release.txt.'),
  end: described(Offset, 'The character after the last one.'),
})

/** The basis of a date: printed with the figure, inherited from the line above, or read from the heading. */
const Basis = v.picklist(['stated', 'inherited', 'inferred'])

const Period = v.strictObject({
  start: described(IsoDate, 'First day covered.'),
  startBasis: described(
    Basis,
    'Whether the first day is stated, inherited from the line above, or inferred.',
  ),
  end: described(IsoDate, 'Last day covered: the as-of date.'),
  endBasis: described(Basis, 'Whether day and month of the last day are stated or inherited.'),
  yearBasis: described(Basis, 'Whether the year is stated, inherited, or inferred from the heading.'),
  words: described(
    v.nullable(Text),
    "The release's own words for the period; null where the line states none.",
  ),
})

const Figure = v.strictObject({
  id: Id,
  name: described(Text, 'Short name for a row or a bar.'),
  label: described(Text, 'Noun phrase that follows the number in a sentence; says exactly what is counted.'),
  value: described(v.number(), 'The number, in `unit`.'),
  valueText: described(Text, 'The number as the release prints it.'),
  unit: described(v.picklist(['people', 'percent', 'guns', 'US dollars', 'pounds']), 'What one counts.'),
  kind: described(
    v.picklist(['removed', 'arrested', 'seized', 'attendance']),
    'Kind of count. Kinds share no axis.',
  ),
  scope: described(v.picklist(['all-ice', 'program', 'roundtable']), 'Whose figure it is.'),
  program: described(v.nullable(Id), 'Program id where scope is "program", else null.'),
  qualifier: described(
    v.nullable(Text),
    'Hedge printed before the number, such as "more than"; null if none.',
  ),
  bound: described(
    v.picklist(['at-least', 'about', 'at-most', 'as-printed']),
    'What the qualifier makes of the number: "at-least" for "more than", "about" for "approximately", "at-most" for "up to"; "as-printed" without one.',
  ),
  notHedge: v.optional(
    described(
      v.strictObject({ words: Text, reason: Text }),
      'Words before the number that look like a hedge, and why they are none: "some", or "over" a period.',
    ),
  ),
  partOf: described(
    v.nullable(
      v.strictObject({
        figure: described(Id, 'The whole.'),
        basis: described(
          v.picklist(['stated', 'layout']),
          '"stated": said in words. "layout": shown by nesting only.',
        ),
        words: described(v.nullable(Text), 'The word that says so; null where only the layout does.'),
      }),
    ),
    'The figure this one is a part of; null where the release does not make it one.',
  ),
  sameAs: described(
    v.nullable(Id),
    'The figure that the same sentence gives in another form, as a count "or" a percentage; null if there is none.',
  ),
  period: described(v.nullable(Period), 'Days covered; null where the figure is not a count over time.'),
  quote: described(
    v.strictObject({
      ...Span.entries,
      text: Text,
      paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    'The sentence or line the figure stands in, word for word.',
  ),
  valueSpan: described(Span, 'Where the number itself stands.'),
  cautions: described(v.array(Id), 'Ids of the notes a reader of this figure needs, most important first.'),
})

const Program = v.strictObject({
  id: Id,
  name: described(Text, 'Name on the filter.'),
  fullName: described(Text, 'Name in a heading or a sentence.'),
  listedAs: described(
    v.strictObject({ ...Span.entries, text: Text }),
    'The item under "These partnerships include:", word for word.',
  ),
  link: described(
    v.picklist(['named', 'our-reading', 'no-figure']),
    'How the listed partnership is tied to its figures: named in both places, by our reading, or not at all.',
  ),
})

const Place = v.strictObject({
  id: Id,
  order: described(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'Place in the list of the release, from 1.',
  ),
  name: described(Text, 'Name without its state.'),
  stateListed: described(Text, 'State as the release abbreviates it.'),
  state: Text,
  postal: described(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'write two capitals, such as "TX"')),
    'Two-letter state code.',
  ),
  listedAs: described(
    v.strictObject({ ...Span.entries, text: Text }),
    'The entry, word for word, without its semicolon.',
  ),
  agency: described(Text, "The department's own name."),
  agencySource: described(
    v.nullable(Address),
    'Where the name was found; null: the usual form of the name, not looked up.',
  ),
  kind: described(
    v.picklist(['city', 'county', 'consolidated']),
    'City, county, or joint city-county department.',
  ),
  kindNote: described(v.nullable(Text), 'What a reader may need to know about the place or department.'),
  latitude: described(
    v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    'Degrees north. Not from the release.',
  ),
  longitude: described(
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    'Degrees east. Not from the release.',
  ),
  point: described(Text, 'What the coordinates point at, and their source.'),
  x: described(v.number(), 'Across the Albers plane of outlines.json, from the left.'),
  y: described(v.number(), 'Down the Albers plane of outlines.json, from the top.'),
})

const Note = v.strictObject({
  id: Id,
  kind: described(
    v.picklist(['release', 'computed', 'edition']),
    '"release": what the release says or leaves open. "computed": rests on our arithmetic. "edition": our own choice.',
  ),
  title: described(Text, 'The note in a few words.'),
  text: described(Text, 'The note; numbers stand in braces and are filled in by code.'),
  source: described(v.nullable(Address), 'Address, where the note rests on something outside the release.'),
})

const Card = v.strictObject({
  id: Id,
  title: Text,
  figures: described(
    v.pipe(v.array(Id), v.minLength(1)),
    'One figure is printed large; several stand as lines.',
  ),
  caption: described(v.nullable(Text), 'What is counted, under the number.'),
  part: described(v.nullable(Id), 'Figure drawn inside the first one; must be stated to be a part of it.'),
  partCaption: described(v.nullable(Text), 'What the part counts, after its number.'),
  aside: described(v.nullable(Text), 'A second text beside the part.'),
  caution: described(v.nullable(Id), 'The one note whose title is visible on the card.'),
})

const Chart = v.strictObject({
  id: Id,
  title: described(Text, 'What is seen, stated neutrally.'),
  subtitle: described(Text, 'Who is counted, and when.'),
  figures: described(v.pipe(v.array(Id), v.minLength(1)), 'Bars from the top; all of one unit and kind.'),
  captions: described(
    v.array(v.strictObject({ figure: Id, text: Text })),
    'Who a bar counts, in short, beside its date; also a bar within it, such as "of them convicted of Level 1 crimes".',
  ),
  unfiltered: described(Text, 'Said in place of the bars when the chosen programs have none here.'),
})

const Source = v.strictObject({ name: Text, address: Address })

const Term = v.strictObject({
  id: Id,
  term: Text,
  text: described(Text, 'Plain words for it. Not from the release.'),
  sources: described(v.pipe(v.array(Source), v.minLength(1)), 'Where the meaning was taken from.'),
  figures: described(v.array(Id), 'Figures whose reader may need it.'),
})

const Later = v.strictObject({
  title: Text,
  text: described(Text, 'What these figures are, and what they are not.'),
  source: Source,
  rows: v.array(
    v.strictObject({
      label: described(Text, 'What is counted, in the words of that source.'),
      valueText: described(
        Text,
        'The number as that source prints it. Never drawn, never part of a sum or a share.',
      ),
      figure: described(v.nullable(Id), 'The figure of the release that it lies nearest to; null if none.'),
      differs: described(v.nullable(Text), 'In what the two differ, beside the dates.'),
    }),
  ),
})

const Official = v.strictObject({
  title: Text,
  text: described(Text, 'What these statistics are, and why they are not set beside the other figures.'),
  source: Source,
  rows: v.array(
    v.strictObject({
      label: described(Text, 'What is counted, in the words of the source or close to them.'),
      valueText: described(Text, 'The number as the source prints it. Never drawn, never computed with.'),
    }),
  ),
  definitions: v.array(v.strictObject({ term: Text, text: Text, source: Source })),
})

const Ledger = v.strictObject({
  lookedUp: described(v.array(IsoDate), 'Days on which the sources outside the release were looked up.'),
  how: described(Text, 'How they were looked up, and what was not.'),
  corrections: described(
    v.array(v.strictObject({ on: IsoDate, text: Text })),
    'What was wrong in a published version of the dataset, and since when it is right.',
  ),
})

const Page = v.strictObject({
  status: described(Text, 'What kind of numbers these are; stands above everything.'),
  headline: described(Text, "The page's first sentence, in the release's own words."),
  reading: described(
    v.array(v.strictObject({ note: Id, brief: v.nullable(Text) })),
    'Notes named beside the headline, each with a short form of its text.',
  ),
  figures: described(Text, 'What stands beside the heading of the cards.'),
  attendance: described(Text, 'What stands beside the heading of the map.'),
})

const slide = {
  id: Id,
  kicker: described(
    Text,
    'Over the title: who or what is counted. Here as in all that follows, numbers stand in braces.',
  ),
  title: described(Text, 'What the slide finds, stated neutrally.'),
  aside: described(v.nullable(Text), 'One sentence under the picture; null where there is none.'),
  say: described(v.pipe(v.array(Text), v.minLength(1)), "The speaker's notes, a paragraph each."),
}

const Points = v.pipe(
  v.array(
    v.strictObject({ lead: described(Text, 'First words.'), text: described(Text, 'What follows them.') }),
  ),
  v.minLength(1),
)

const Slide = v.variant('layout', [
  v.strictObject({
    ...slide,
    layout: described(v.literal('cover'), 'The release by its title, and the status of its numbers.'),
    status: described(Text, 'What kind of numbers these are.'),
  }),
  v.strictObject({
    ...slide,
    layout: described(v.literal('points'), 'A few sentences.'),
    points: Points,
  }),
  v.strictObject({
    ...slide,
    layout: described(
      v.literal('sources'),
      'The source, made from the release record, and further sentences.',
    ),
    points: Points,
  }),
  v.strictObject({
    ...slide,
    layout: described(v.literal('part'), 'A stated part inside its whole.'),
    part: described(Id, 'The part; its whole is the one it is stated to be a part of.'),
    wholeCaption: described(Text, 'What the whole counts, after its number.'),
    partCaption: described(Text, 'What the part counts, after its number.'),
    printed: described(v.nullable(Id), 'The share as the release prints it; null where it prints none.'),
    words: described(v.nullable(Text), "The release's own words for the part, quoted beside its share."),
  }),
  v.strictObject({
    ...slide,
    layout: described(v.literal('bars'), 'One of the charts.'),
    chart: described(Id, 'Chart id.'),
  }),
  v.strictObject({
    ...slide,
    layout: described(v.literal('figures'), 'Figures of one kind in large print.'),
    cells: v.pipe(
      v.array(
        v.strictObject({
          figure: Id,
          caption: described(Text, 'What is counted, under the number.'),
          remark: described(
            v.nullable(Text),
            "The release's own words for it; null where the caption has them.",
          ),
        }),
      ),
      v.minLength(1),
    ),
  }),
  v.strictObject({
    ...slide,
    layout: described(v.literal('map'), 'The map of the departments.'),
    figure: described(Id, 'The figure of the roundtable.'),
    points: described(v.array(Text), 'Sentences beside the map.'),
  }),
])

const Release = v.strictObject({
  title: Text,
  publisher: Text,
  short: described(Text, 'How a source line names the release.'),
  published: IsoDate,
  address: Address,
  sha256: described(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'write its 64 digits, 0 to 9 and a to f')),
    'SHA-256 of release.txt.',
  ),
  capture: described(Text, 'How the text was obtained, and what was left out.'),
  fiscalYear: v.strictObject({ name: Text, start: IsoDate, end: IsoDate }),
  dateline: described(v.array(Text), 'The pieces of the run-together first line, in their order.'),
  text: described(Text, 'The release, word for word.'),
})

/** The numerals of the release that are not figures, and why: `data/release/numerals.json`. */
export const Numerals = v.array(v.strictObject({ ...Span.entries, text: Text, why: Text }))

/** Everything in `data/` as one object. */
export const Dataset = v.strictObject({
  version: described(
    v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'write a version such as "1.0.0"')),
    'Version of the dataset, not of the app.',
  ),
  checkedOn: described(IsoDate, 'Day on which every figure was last checked against the release.'),
  release: Release,
  figures: v.pipe(v.array(Figure), v.minLength(1)),
  programs: v.array(Program),
  places: v.array(Place),
  notes: v.array(Note),
  cards: v.array(Card),
  charts: v.array(Chart),
  glossary: v.array(Term),
  later: described(Later, 'What ICE published later for the same year. Kept apart from the figures.'),
  official: described(Official, 'Official statistics for the same year. Kept apart from all other figures.'),
  ledger: described(
    Ledger,
    'When and how everything that is not from the release was looked up, and what was corrected.',
  ),
  page: Page,
  slides: described(v.pipe(v.array(Slide), v.minLength(1)), 'The briefing, slide by slide.'),
})

/** The figures as a downloadable file, with the context they must not be separated from. */
export const FiguresFile = v.strictObject({
  $schema: described(Text, 'Address of the JSON Schema of this file.'),
  filter: described(
    v.strictObject({
      programs: described(v.array(Id), 'Ids of the chosen programs; empty where all are shown.'),
      words: described(Text, 'The same in words.'),
    }),
    'Which figures the file holds.',
  ),
  datasetVersion: Dataset.entries.version,
  checkedOn: Dataset.entries.checkedOn,
  release: v.pick(Release, ['title', 'publisher', 'short', 'published', 'address', 'sha256']),
  figures: v.array(Figure),
  notes: described(
    v.array(v.pick(Note, ['id', 'kind', 'title', 'text'])),
    'The notes that the figures name as their cautions, with their numbers filled in.',
  ),
})

export type FiguresFile = v.InferOutput<typeof FiguresFile>
export type Dataset = v.InferOutput<typeof Dataset>
export type Release = v.InferOutput<typeof Release>
export type Figure = v.InferOutput<typeof Figure>
export type Kind = Figure['kind']
export type Period = v.InferOutput<typeof Period>
export type Program = v.InferOutput<typeof Program>
export type Place = v.InferOutput<typeof Place>
export type Note = v.InferOutput<typeof Note>
export type Card = v.InferOutput<typeof Card>
export type Chart = v.InferOutput<typeof Chart>
export type Term = v.InferOutput<typeof Term>
export type Later = v.InferOutput<typeof Later>
export type Official = v.InferOutput<typeof Official>
export type Slide = v.InferOutput<typeof Slide>
