import type { LanguageTag } from './languages.ts'
import { translate } from './translate.ts'

/** What the workbook that is given to a producer says in a language. `{period}` in `heads.last` is filled by who writes it. */
export function templateWords(language: LanguageTag) {
  const say = translate(language)
  return {
    sheets: {
      identity: say('template.sheet.identity'),
      data: say('template.sheet.data'),
      codes: say('template.sheet.codes'),
    },
    howTo: say('template.howTo'),
    heads: {
      ordinal: say('template.head.ordinal'),
      measure: say('template.head.measure'),
      unit: say('template.head.unit'),
      source: say('template.head.source'),
      period: say('template.head.period'),
      last: say('template.head.last', { period: '{period}' }),
      value: say('template.head.value'),
      status: say('template.head.status'),
      note: say('template.head.note'),
    },
    identity: {
      collection: say('template.identity.collection'),
      institution: say('template.identity.institution'),
      period: say('template.identity.period'),
      language: say('template.identity.language'),
      version: say('template.identity.version'),
      population: say('template.identity.population'),
      populationHint: say('template.identity.populationHint'),
      referenceDate: say('template.identity.referenceDate'),
      referenceDateHint: say('template.identity.referenceDateHint'),
      revision: say('template.identity.revision'),
      revisionHint: say('template.identity.revisionHint'),
    },
  } as const
}

/** What the annotated workbook that is given back says in a language. */
export function annotationWords(language: LanguageTag) {
  const say = translate(language)
  return {
    sheet: say('annotated.sheet'),
    author: say('annotated.author'),
    heads: {
      sheet: say('annotated.head.sheet'),
      cell: say('annotated.head.cell'),
      severity: say('annotated.head.severity'),
      text: say('annotated.head.text'),
      suggestion: say('annotated.head.suggestion'),
    },
    severities: {
      error: say('severity.error'),
      warning: say('severity.warning'),
      information: say('severity.information'),
    },
    rightToLeft: language === 'ar',
  } as const
}
