// The page "Import tasks": how far the import is, without a reload, and a chosen file in the field where it can be corrected.
import { getJson } from './http.js';

const run = document.querySelector('[data-import-run]');
const rows = document.querySelector('#rows');
const file = document.querySelector('#file');

/** Asks now and then while an import runs and somebody looks; at its end the page says what came of it. */
async function follow() {
  const count = run.querySelector('[data-import-count]');
  const bar = run.querySelector('[data-import-bar]');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    if (document.hidden) continue;
    try {
      const { done, total, running } = await getJson(run.dataset.status);
      bar.value = done;
      count.textContent = `${done} of ${total}`;
      if (!running) {
        location.reload();
        return;
      }
    } catch {
      // Not reached: the import goes on all the same, and the next time may do better.
    }
  }
}

if (run) void follow();
// The open list would lie over the form that it asks for; while the import runs it is there again, with how far it is.
if (rows) document.documentElement.dataset.onboardingList = 'pill';
file?.addEventListener('change', async () => {
  if (!file.files.length || file.files[0].size > 4_000_000) return;
  rows.value = await file.files[0].text();
  file.value = '';
  rows.focus();
  rows.setSelectionRange(0, 0);
  rows.scrollTo(0, 0);
});
