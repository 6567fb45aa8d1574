/** Says in plain words what the schema finds wrong with a value, and what to do about it. */
import type { BaseIssue } from 'valibot'
import { shortened } from './dataset-error.ts'

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** A value as a message names it: a text as JSON has it, so that its own quotation marks do not end it. */
const named = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(shortened(value.replaceAll(/\s+/g, ' ')))
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object' && value !== null
        ? 'a record'
        : String(value)

/**
 * The message for an issue of the schema. Where only the schema knows the form that a text must have, its own message is
 * the remedy.
 */
export function messageOf({ type, input, expected, requirement, message }: BaseIssue<unknown>): string {
  if (input === undefined) return 'is missing: add it'
  if (expected === 'never') return 'is not a field of this record: remove it, or correct its name'
  const value = named(input)
  if (expected === 'Object') return `${value} is not a record: write its fields in braces`
  const options = expected?.match(/"[^"]+"/g)
  const bound = String(requirement)
  switch (type) {
    case 'string':
      return `${value} is not text: write text in quotation marks`
    case 'number':
      return `${value} is not a number: write digits without quotation marks`
    case 'array':
      return `${value} is not a list: write one in square brackets`
    case 'integer':
      return `${value} is not a whole number: write one`
    case 'min_value':
      return `${value} is less than ${bound}: write ${bound} or more`
    case 'max_value':
      return `${value} is more than ${bound}: write ${bound} or less`
    case 'min_length':
      return `is empty: ${typeof input === 'string' ? 'write the words' : 'add at least one'}`
    default:
      return options
        ? `${value} is not known here: write ${listed.format(options)}`
        : `${value} has the wrong form: ${message}`
  }
}
