const headers = { Accept: 'application/json' };

async function answer(response) {
  if (response.redirected || !response.headers.get('Content-Type')?.startsWith('application/json')) {
    // Signed out, removed, or the task is gone: what the server would show now is the truth.
    if (response.redirected || response.status === 404 || response.status === 400) {
      location.reload();
      return new Promise(() => {});
    }
    throw new Error(`The server answered ${response.status}.`);
  }
  return response.json();
}

export async function getJson(url) {
  return answer(await fetch(url, { headers }));
}

/** Posts fields with the page's antiforgery token; the answer is JSON. */
export async function postJson(url, fields) {
  const body = fields instanceof FormData ? fields : new FormData();
  if (!(fields instanceof FormData)) {
    for (const [name, value] of Object.entries(fields)) {
      if (value !== null && value !== undefined) body.set(name, value);
    }
  }
  const token = '__RequestVerificationToken';
  if (!body.has(token)) body.set(token, document.querySelector(`#board-form input[name="${token}"]`).value);
  return answer(await fetch(url, { method: 'POST', headers, body }));
}
