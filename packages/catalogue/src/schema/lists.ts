import { z } from 'zod'
import { code, day, labels, order, text } from './text.ts'

/** `catalogue.yaml` */
export const CatalogueFile = z.strictObject({
  version: text,
  date: day,
  home: z
    .strictObject({
      lead: z.strictObject({ indicator: code, by: z.array(code).min(1) }),
      groups: z.array(
        z.strictObject({ id: code, title: labels, indicators: z.array(code).min(1) }),
      ),
    })
    .optional(),
})
export type CatalogueFile = z.infer<typeof CatalogueFile>

/** `themes.yaml` */
export const ThemesFile = z.strictObject({
  themes: z.array(
    z.strictObject({
      id: code,
      order,
      decentWorkElement: z.number().int().optional(),
      title: labels,
    }),
  ),
})
export type ThemesFile = z.infer<typeof ThemesFile>

/** `kinds.yaml` */
export const KindsFile = z.strictObject({
  kinds: z.array(
    z.strictObject({
      id: z.enum(['level', 'share', 'rate', 'ratio', 'gap', 'index', 'legal-qualitative']),
      title: labels,
    }),
  ),
})
export type KindsFile = z.infer<typeof KindsFile>

/** `dimensions.yaml` */
export const DimensionsFile = z.strictObject({
  dimensions: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
      codelist: code,
      partition: code.optional(),
      title: labels,
    }),
  ),
})
export type DimensionsFile = z.infer<typeof DimensionsFile>

/** `legal-scheme.yaml` */
export const LegalSchemeFile = z.strictObject({
  fields: z.array(
    z.strictObject({
      id: code,
      type: z.enum(['text', 'number', 'list']),
      min: z.number().optional(),
      max: z.number().optional(),
      title: labels,
    }),
  ),
  scores: z.array(z.strictObject({ value: z.number().int(), title: labels })),
})
export type LegalSchemeFile = z.infer<typeof LegalSchemeFile>
