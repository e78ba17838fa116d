import type { Exhibit, Provenance } from '../model/index.js'

/** What this message is: as a person told it, else as the recording itself is; null for words whose medium nobody told. */
export function mediumOf({ medium }: Provenance, exhibit: Exhibit | null): string | null {
  if (medium !== undefined) return medium
  if (exhibit === null || exhibit.durationSeconds === null) return null
  const [type] = exhibit.mediaType.split('/')
  return type === 'audio' || type === 'video' ? type : null
}

/** Its length: the recording's own, else as it was told. */
export function secondsOfExhibit({ seconds }: Provenance, exhibit: Exhibit | null): number | null {
  return exhibit?.durationSeconds ?? seconds ?? null
}
