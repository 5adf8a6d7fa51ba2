import type { Migration } from 'kysely/migration'
import type { Dialect } from './dialect.ts'
import { setting } from './migrations/0001-setting.ts'
import { measure } from './migrations/0002-measure.ts'
import { vintage } from './migrations/0003-vintage.ts'
import { series } from './migrations/0004-series.ts'
import { seriesVersion } from './migrations/0005-series-version.ts'
import { citation } from './migrations/0006-citation.ts'
import { delivery } from './migrations/0007-delivery.ts'
import { availability } from './migrations/0008-availability.ts'
import { searchEntry } from './migrations/0009-search-entry.ts'
import { searchIndex } from './migrations/0010-search-index.ts'
import { formulaVersion } from './migrations/0011-formula-version.ts'
import { publishedIsKept } from './migrations/0012-published-is-kept.ts'
import { people } from './migrations/0013-people.ts'
import { audit } from './migrations/0014-audit.ts'
import { submission } from './migrations/0015-submission.ts'
import { once } from './migrations/0016-once.ts'
import { workIsKept } from './migrations/0017-work-is-kept.ts'
import { submissionSeries } from './migrations/0018-submission-series.ts'
import { rememberedMapping } from './migrations/0019-remembered-mapping.ts'

/** Every migration in the order it is applied. One that has landed is never edited. */
export function migrations(dialect: Dialect): Readonly<Record<string, Migration>> {
  return {
    '0001-setting': setting,
    '0002-measure': measure,
    '0003-vintage': vintage,
    '0004-series': series,
    '0005-series-version': seriesVersion,
    '0006-citation': citation,
    '0007-delivery': delivery,
    '0008-availability': availability,
    '0009-search-entry': searchEntry,
    '0010-search-index': searchIndex(dialect),
    '0011-formula-version': formulaVersion,
    '0012-published-is-kept': publishedIsKept(dialect),
    '0013-people': people(dialect),
    '0014-audit': audit,
    '0015-submission': submission,
    '0016-once': once,
    '0017-work-is-kept': workIsKept(dialect),
    '0018-submission-series': submissionSeries(dialect),
    '0019-remembered-mapping': rememberedMapping,
  }
}
