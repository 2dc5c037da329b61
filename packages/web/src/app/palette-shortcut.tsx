import { useParams, useSearch } from '@tanstack/react-router'
import { useLayoutEffect, useState } from 'react'

import type { CommitmentPalette } from '../features/commitments/commitment-palette.tsx'

/** Ctrl-K or Cmd-K opens the palette of the plan in sight; its code arrives with the first use. */
export function PaletteShortcut() {
  const { slug } = useParams({ strict: false })
  const { asOf } = useSearch({ strict: false })
  const [Palette, setPalette] = useState<typeof CommitmentPalette | null>(null)

  // Before the page is painted: who sees it can already press the keys.
  useLayoutEffect(() => {
    if (slug === undefined) return
    const open = async (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      event.preventDefault()
      const { CommitmentPalette } = await import('../features/commitments/commitment-palette.tsx')
      setPalette(() => CommitmentPalette)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [slug])

  if (slug === undefined || Palette === null) return null
  return <Palette slug={slug} moment={{ asOf }} onClose={() => setPalette(null)} />
}

/** By the place of the key: an Arabic layout has another letter there. */
const isShortcut = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  code === 'KeyK' && (ctrlKey || metaKey) && !altKey && !shiftKey
