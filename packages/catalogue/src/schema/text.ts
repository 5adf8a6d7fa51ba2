import { z } from 'zod'

/** A text that YAML may have taken for a number: codes such as `1`, years, attributes. */
export const text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().min(1),
)

/** Text in the three languages of the product; French is always there. */
export const labels = z.strictObject({
  fr: z.string().min(1),
  ar: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
})

/** A code of a codelist: letters, digits and underscores, case matters. */
export const code = text.pipe(z.string().regex(/^[A-Za-z0-9_]+$/))

/** A code by dimension. */
export const codeByDimension = z.record(code, code)

/** Place in the catalogue; steps of ten leave room. */
export const order = z.number().int()

/** A day of the calendar, `2026-11-21`. */
export const day = z.iso.date()

/** A date as precise as it is known: `2015`, `2015-03` or `2015-03-31`. */
export const date = text.pipe(
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
)
