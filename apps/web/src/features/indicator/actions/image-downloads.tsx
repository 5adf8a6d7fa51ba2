import type { ActionSubject } from '../figure-actions.tsx'

/** The figure as an image. */
export function ImageDownloads(_props: ActionSubject) {
  return null
}
