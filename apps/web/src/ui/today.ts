import { useState } from 'react'

/** The day it is for the reader, `YYYY-MM-DD`; it stays while the page is shown. */
export function useToday(): string {
  const [today] = useState(() => {
    const now = new Date()
    const two = (part: number) => String(part).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  })
  return today
}
