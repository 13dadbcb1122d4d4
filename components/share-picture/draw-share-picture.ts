import sharp from 'sharp'
import { drawFigure, type Figure } from './figure'
import { drawSheet } from './sheet'
import { drawTitle, type Title } from './title'
import { loadTypeface } from './typeface'
import { drawWords, type Words } from './words'

/** What stands on a picture for shared links, in plain text. */
export type ShareSubject =
  | { kind: 'title'; content: Title }
  | { kind: 'words'; content: Words }
  | { kind: 'figure'; content: Figure }

/**
 * The picture that goes with a shared link, as PNG. It is set with our own letters and asks nobody for others: what is in
 * a script that they lack is left out, as boxes would say less than nothing.
 */
export async function drawSharePicture(subject: ShareSubject, site: string): Promise<Buffer> {
  const texts = [site, '“”… ', ...Object.values(subject.content).filter((part) => typeof part === 'string')]
  const [serif, grotesque] = await Promise.all([
    loadTypeface('serif', texts),
    loadTypeface('grotesque', texts),
  ])
  const svg = drawSheet(drawContent(subject, { serif, grotesque }), site, grotesque)
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 7 }).toBuffer()
}

function drawContent({ kind, content }: ShareSubject, faces: Parameters<typeof drawTitle>[1]): string {
  switch (kind) {
    case 'title':
      return drawTitle(content, faces)
    case 'words':
      return drawWords(content, faces)
    case 'figure':
      return drawFigure(content, faces)
  }
}
