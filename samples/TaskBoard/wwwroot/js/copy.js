import { toast } from './toast.js';

/** Shows the copy buttons, which are of no use without a script, and makes them copy. */
export function enhanceCopyButtons() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        toast('Link copied');
      } catch {
        // No clipboard without https or permission: the link can still be marked and copied by hand.
        const field = button.parentElement.querySelector('input[readonly]');
        field?.select();
        toast(field ? 'Press Ctrl+C to copy the link' : 'Copying is not allowed here');
      }
    });
  }
}
