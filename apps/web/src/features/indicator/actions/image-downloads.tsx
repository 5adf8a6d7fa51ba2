import { exportPng, exportSvg } from '@marsad/charts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fileNameOf } from '../../../figures/file-name.ts'
import { geographyQuery } from '../../../queries.ts'
import { useSpeech } from '../../../speech.tsx'
import type { ActionSubject } from '../figure-actions.tsx'
import { figureImage } from './figure-image.ts'
import { dataInView } from './figure-words.ts'

const FORMATS = [
  { id: 'svg', name: 'download.svg', ending: '.svg' },
  { id: 'png', name: 'download.png', ending: '.png' },
  { id: 'png2', name: 'download.png2', ending: '@2x.png' },
] as const
type Format = (typeof FORMATS)[number]

/** The figure as an image that says by itself what it shows, how it is known and where it comes from. */
export function ImageDownloads(subject: ActionSubject) {
  const { search } = subject
  const speech = useSpeech()
  const { say, language } = speech
  const [failed, setFailed] = useState(false)
  const geography = useQuery({ ...geographyQuery(), enabled: search.vue === 'carte' })
  const save = async ({ id, ending }: Format) => {
    try {
      const image = await figureImage(subject, speech, geography.data)
      if (image === undefined) throw new Error('There is nothing to draw.')
      const svg = exportSvg(image)
      const file =
        id === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await exportPng(svg, id === 'png' ? 1 : 2)
      keep(file, `${fileNameOf(dataInView(subject, speech), search, language)}${ending}`)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <h3>{say('download.image')}</h3>
      <p className="download-list">
        {FORMATS.map((format) => (
          <button key={format.id} type="button" className="link" onClick={() => void save(format)}>
            {say(format.name)}
          </button>
        ))}
      </p>
      <p className="muted small">{say('download.imageAlways')}</p>
      <p role="status">{failed ? say('download.imageFailed') : ''}</p>
    </>
  )
}

/** Hands a file made here to the reader, under a name. */
function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
