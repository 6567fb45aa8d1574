/** Checks a figure against the text of the release. */
import { shortened } from './dataset-error.ts'
import { boundOf, countingWordsAtEnd, hedgeAtEnd } from './hedges.ts'
import { paragraphAt } from './paragraphs.ts'
import type { Figure } from './schema.ts'

type FieldFault = { field: string; message: string }

/** Where a figure does not say what the release prints: the field, what is wrong, and what to do about it. */
export function figureFaults(figure: Figure, text: string): FieldFault[] {
  const misplaced = placeFault(figure, text)
  // What stands before the number can only be read where the number is.
  const ofNumber = misplaced === null ? hedgeFaults(figure, text) : [{ field: 'value', message: misplaced }]
  return [
    ...valueFaults(figure),
    ...ofNumber,
    ...paragraphFaults(figure, text),
    ...quotationFaults(figure, text),
  ]
}

/** What a name or label puts in quotation marks stands in the release, numbers included. */
function quotationFaults(figure: Figure, text: string): FieldFault[] {
  return (['name', 'label'] as const).flatMap((field) =>
    [...figure[field].matchAll(/(?<=“)[^“”]*(?=”)/g)].flatMap(({ 0: words }) =>
      text.includes(words)
        ? []
        : { field, message: `“${words}” does not stand in the release: quote it letter for letter` },
    ),
  )
}

function placeFault({ quote, valueSpan: { start, end }, valueText }: Figure, text: string): string | null {
  const printed = text.slice(start, end)
  if (printed !== valueText)
    return `"${valueText}" does not stand in the release at ${start} to ${end}, where "${shortened(printed)}" does: correct it, letter for letter, or leave out valueSpan, which is then found`
  return start < quote.start || end > quote.end
    ? 'the number stands outside its quote: quote its sentence, or leave out valueSpan, which is then found'
    : null
}

function valueFaults({ value, valueText }: Figure): FieldFault[] {
  const said = Number(valueText.replaceAll(/[$,%]/g, ''))
  if (said === value) return []
  const message = Number.isNaN(said)
    ? `"${valueText}" is not a number in digits: take the digits of the quote as valueText`
    : `${value} is not what "${valueText}" says: set value to ${said}`
  return [{ field: 'value', message }]
}

function hedgeFaults(
  { quote, valueSpan, qualifier, bound, label, notHedge }: Figure,
  text: string,
): FieldFault[] {
  const faults: FieldFault[] = []
  const say = (field: string, message: string) => faults.push({ field, message })
  const before = text.slice(0, valueSpan.start)
  const counting = countingWordsAtEnd(before)
  const hedge = hedgeAtEnd(counting === null ? before : before.trimEnd().slice(0, -counting.length))
  const isOverruled = hedge !== null && notHedge?.words.toLowerCase() === hedge.words.toLowerCase()
  const printed = isOverruled ? null : hedge
  const fitting = boundOf(qualifier)
  if (notHedge && !isOverruled)
    say('notHedge', `"${notHedge.words}" is not printed before the number: remove notHedge`)
  if (printed && printed.words.toLowerCase() !== qualifier?.toLowerCase()) {
    say(
      'qualifier',
      `the release prints "${printed.words}" before the number: set qualifier to "${printed.words.toLowerCase()}" and bound to "${printed.bound}", or say in notHedge why it is none`,
    )
  } else if (qualifier !== null && !printed) {
    say(
      'qualifier',
      text.slice(quote.start, valueSpan.start).toLowerCase().endsWith(`${qualifier.toLowerCase()} `)
        ? `"${qualifier}" is not a hedge: set qualifier to null, and carry the words in the label`
        : `"${qualifier}" does not stand before the number: set qualifier to null and bound to "as-printed"`,
    )
  } else if (bound !== fitting) {
    say(
      'bound',
      `the bound "${bound}" does not fit the qualifier "${qualifier ?? 'none'}": set bound to "${fitting}"`,
    )
  }
  if (counting !== null && !label.toLowerCase().includes(counting)) {
    say('label', `the release prints "${counting}" before the number: carry the words in the label`)
  }
  return faults
}

function paragraphFaults({ quote }: Figure, text: string): FieldFault[] {
  const paragraph = paragraphAt(text, quote.start)
  return paragraph === quote.paragraph
    ? []
    : [
        {
          field: 'quote.paragraph',
          message:
            paragraph === null
              ? 'the quote stands above the first paragraph: quote a sentence of one'
              : `the quote stands in paragraph ${paragraph}, not ${quote.paragraph}: correct it or leave it out`,
        },
      ]
}
