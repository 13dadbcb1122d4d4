import type { TextFieldSingleValidation } from 'payload'

type Described = { alt?: unknown; decorative?: unknown; mimeType?: unknown }

/** Why a file lacks its alternative text, or nothing. Films and captions are described where they are shown. */
export function missingAlt({ alt, decorative, mimeType }: Described): string | undefined {
  const isOther = typeof mimeType === 'string' && !mimeType.startsWith('image/')
  if (isOther || decorative || (typeof alt === 'string' && alt.trim())) return undefined
  return 'Say what the picture shows, for those who cannot see it; or tick “Decorative” if it shows nothing that matters.'
}

export const validateAlt: TextFieldSingleValidation = (alt, { data }) =>
  missingAlt({ ...(data as Described), alt }) ?? true
