/** Knows which native modal dialog is on top. Everything outside it is inert, whatever paints above it. */
export const observeDialogs = (changed: () => void, signal: AbortSignal): { top(): HTMLDialogElement | null } => {
  const order = new Set<HTMLDialogElement>()
  const note = ({ target }: Event): void => {
    if (!(target instanceof HTMLDialogElement)) return
    order.delete(target)
    if (target.matches(':modal')) order.add(target)
    changed()
  }
  const options = { capture: true, signal }
  document.addEventListener('toggle', note, options)
  document.addEventListener('close', note, options)
  return {
    top() {
      // Where dialogs do not tell of their opening, they are found here.
      for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog:modal')) order.add(dialog)
      for (const dialog of order) if (!dialog.isConnected || !dialog.matches(':modal')) order.delete(dialog)
      return [...order].pop() ?? null
    },
  }
}
