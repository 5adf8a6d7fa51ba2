/** Gives a file made in the browser to be kept. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has the bytes once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
