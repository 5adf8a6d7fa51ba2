import { formatNumber, type Translate } from '@marsad/language'
import type { Language } from '@marsad/model'

/** The size of a file: kilobytes, or megabytes with one decimal. */
export function sizeWords(bytes: number, say: Translate, language: Language): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1024
    ? say('wizard.kilobytes', {
        size: formatNumber(Math.max(1, Math.round(kilobytes)), { language }),
      })
    : say('wizard.megabytes', { size: formatNumber(kilobytes / 1024, { language, decimals: 1 }) })
}
