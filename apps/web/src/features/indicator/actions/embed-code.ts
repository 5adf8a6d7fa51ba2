const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
}

/**
 * The code that another site pastes: a frame with a title that says what it shows, and a script that gives it the height
 * its content asks for. The script believes only the frame beside it.
 */
export function embedCode(options: {
  readonly address: string
  readonly title: string
  readonly height: number
  readonly adjusts: boolean
}): string {
  const { address, title, height, adjusts } = options
  const frame = `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`
  return adjusts ? `${frame}\n${SCRIPT}` : frame
}

const SCRIPT = `<script>
(function (frame) {
  addEventListener('message', function (event) {
    var told = event.data
    if (event.source === frame.contentWindow && told && told.type === 'marsad:height' && told.height > 0)
      frame.height = Math.ceil(told.height)
  })
})(document.currentScript.previousElementSibling)
</script>`
