// Brings the results into the page by themselves while a sending goes on: what is being ticked, written or pointed at stays.
// Without scripts the page loads itself again. The server marks what may change with data-live and an id, and says with
// data-refresh after how many seconds to look again. What is gone from a mark with data-reload changes the page as a whole.
'use strict';

(() => {
  const k_patience = 5; // looks in a row that may fail
  let failures = 0;

  const take = (fresh) => {
    for (const part of document.querySelectorAll('[data-live][id]')) {
      const now = fresh.getElementById(part.id);
      if (!now || part.innerHTML === now.innerHTML) continue;
      if (part.contains(document.activeElement)) continue; // the next look brings it
      const ticked = part.querySelector('input[type=checkbox]:checked') !== null;
      part.innerHTML = now.innerHTML;
      const box = part.querySelector('input[type=checkbox]');
      if (box) box.checked = ticked;
    }
  };

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (document.querySelector('[data-reload]') && !fresh.querySelector('[data-reload]')) return location.reload();
      take(fresh);
      failures = 0;
      plan(fresh.querySelector('[data-refresh]'));
    } catch {
      failures += 1;
      if (failures < k_patience) plan(document.querySelector('[data-refresh]'));
    }
  };

  const plan = (mark) => {
    if (mark) setTimeout(look, Number(mark.dataset.refresh) * 1000);
  };

  plan(document.querySelector('[data-refresh]'));
})();
