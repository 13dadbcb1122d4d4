'use client'
export function ConsentField() {
  return null
}
