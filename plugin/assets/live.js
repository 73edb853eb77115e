// Brings the results into the page by themselves while a sending goes on: what is being ticked, written or pointed at stays.
// Without scripts the page loads itself again. The server marks what may change with data-live and an id, and says with
// data-refresh after how many seconds to look again. What is gone from a mark with data-reload changes the page as a whole.
'use strict';

(() => {
  const k_patience = 5; // looks in a row that may fail
  let failures = 0;
  let latest = null; // what the server said last

  const k_marks = ['id', 'class', 'href', 'name', 'value'];
  const alike = (one, other) => one.nodeName === other.nodeName && k_marks.every((mark) => one.getAttribute(mark) === other.getAttribute(mark));

  // Everything but the element that has the focus, and those around it. Where it is not in what is new, all stays until it is left.
  const renewAround = (part, now) => {
    if (part === document.activeElement) {
      if (part.innerHTML !== now.innerHTML) part.innerHTML = now.innerHTML;
      return;
    }
    const holder = [...part.children].find((child) => child.contains(document.activeElement));
    const there = [...now.children].find((child) => alike(child, holder));
    if (!there) return;
    for (const node of [...part.childNodes]) if (node !== holder) node.remove();
    const nodes = [...now.childNodes];
    holder.before(...nodes.slice(0, nodes.indexOf(there)).map((node) => document.importNode(node, true)));
    holder.after(...nodes.slice(nodes.indexOf(there) + 1).map((node) => document.importNode(node, true)));
    renewAround(holder, there);
  };

  const renew = (part, now) => {
    const ticked = part.querySelector('input[type=checkbox]:checked') !== null;
    part.innerHTML = now.innerHTML;
    const box = part.querySelector('input[type=checkbox]');
    if (box) box.checked = ticked;
  };

  const take = () => {
    // The innermost first: a text that is read aloud when it changes must stay where it is.
    for (const part of [...document.querySelectorAll('[data-live][id]')].reverse()) {
      const now = latest.getElementById(part.id);
      if (!now || part.innerHTML === now.innerHTML) continue;
      if (part.contains(document.activeElement)) renewAround(part, now);
      else renew(part, now);
    }
  };

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      latest = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (document.querySelector('[data-reload]') && !latest.querySelector('[data-reload]')) return location.reload();
      take();
      failures = 0;
      plan(latest.querySelector('[data-refresh]'));
    } catch {
      failures += 1;
      if (failures < k_patience) plan(document.querySelector('[data-refresh]'));
    }
  };

  const plan = (mark) => {
    if (mark) setTimeout(look, Number(mark.dataset.refresh) * 1000);
  };

  addEventListener('focusout', () => { if (latest) setTimeout(take); });
  plan(document.querySelector('[data-refresh]'));
})();
