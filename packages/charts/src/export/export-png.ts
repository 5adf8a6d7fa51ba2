/** How long an image is looked at until its fonts are there, and how often. */
const LOOKS = { most: 20, everyMs: 50, alike: 4 }

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
    await drawn(image, canvas)
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

/**
 * Draws an image on a canvas. A browser tells that an image can be drawn before the fonts inside it are read, and leaves
 * their words out until then: it is drawn again until it stays the same.
 */
async function drawn(image: HTMLImageElement, canvas: HTMLCanvasElement): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('The browser has no canvas to draw on.')
  let [former, alike] = ['', 0]
  for (let look = 0; look < LOOKS.most && alike < LOOKS.alike; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOKS.everyMs))
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const now = fingerprint(context.getImageData(0, 0, canvas.width, canvas.height).data)
    alike = now === former ? alike + 1 : 0
    former = now
  }
}

/** A number that changes with the pixels of an image. */
function fingerprint(pixels: Uint8ClampedArray): string {
  let sum = 0
  for (let at = 0; at < pixels.length; at += 4) sum = (sum * 31 + (pixels[at] ?? 0)) % 4_294_967_291
  return String(sum)
}
