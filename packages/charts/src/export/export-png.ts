/**
 * Turns an exported drawing into an image, in a browser. Fonts have to be inside the drawing: an image may fetch nothing.
 *
 * @param scale 1 for screens, 2 for print and slides.
 * @returns Rejects with an `Error` when the browser can neither read the drawing nor make an image.
 */
export async function exportPng(svg: string, scale: 1 | 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The browser made no image.')) : resolve(blob)),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
