'use client'
export function TakedownView() {
  return null
}
