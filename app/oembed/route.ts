import { answerOEmbed } from '@/components/embed/oembed'

/** `/oembed?url=`: how a page of ours is embedded, for sites that ask. @see https://oembed.com */
export function GET(request: Request): Promise<Response> {
  return answerOEmbed(new URL(request.url).searchParams)
}
