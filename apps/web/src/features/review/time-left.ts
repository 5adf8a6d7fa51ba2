import type { Translate } from '@marsad/language'

/** How long it is until then: days and hours, hours, or minutes; nothing for what is over. */
export function timeLeft(hours: number, say: Translate): string | undefined {
  if (hours <= 0) return undefined
  if (hours < 1) return say('review.leftMinutes', { minutes: Math.max(1, Math.round(hours * 60)) })
  const whole = Math.floor(hours)
  const days = Math.floor(whole / 24)
  return days === 0
    ? say('review.leftHours', { hours: whole })
    : whole % 24 === 0
      ? say('review.leftDays', { days })
      : say('review.leftDaysHours', { days, hours: whole % 24 })
}

/** What clocks show in UTC at an instant, `YYYY-MM-DDTHH:MM`. */
export function utcMoment(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16)
}
