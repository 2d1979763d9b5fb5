// Filters and keys; the page reads the same without them.
(() => {
  const finder = document.getElementById('find-person');
  if (finder) {
    const persons = [...document.querySelectorAll('.person')];
    const names = persons.map((person) => person.querySelector('summary').textContent.toLowerCase());
    const shown = finder.querySelector('output');
    finder.addEventListener('input', () => {
      const wanted = finder.elements.name.value.trim().toLowerCase();
      persons.forEach((person, i) => { person.hidden = !names[i].includes(wanted); });
      shown.value = `${persons.filter((person) => !person.hidden).length} of ${persons.length} shown`;
    });
    finder.addEventListener('submit', (event) => event.preventDefault());
    finder.hidden = false;
  }

  const form = document.getElementById('filters');
  const list = document.getElementById('conflicts');
  if (!form || !list) return;
  const cards = [...list.querySelectorAll('.conflict')];
  const shown = form.querySelector('output');
  const none = document.getElementById('none-left');
  const words = new Map();
  const wordsOf = (card) => {
    if (!words.has(card)) words.set(card, card.textContent.toLowerCase());
    return words.get(card);
  };

  const apply = () => {
    const data = new FormData(form);
    const levels = new Set(data.getAll('level'));
    const [rule, desk, about] = ['rule', 'desk', 'about'].map((name) => data.get(name) || '');
    const text = (data.get('text') || '').trim().toLowerCase();
    let count = 0;
    for (const card of cards) {
      const { level, rule: r, desks, about: a } = card.dataset;
      const keep = levels.has(level) && (!rule || rule === r) && (!about || about === a) &&
        (!desk || desks.split(' ').includes(desk)) && (!text || wordsOf(card).includes(text));
      card.hidden = !keep;
      if (keep) count += 1;
    }
    shown.value = count === cards.length ? `all ${count} shown` : `${count} of ${cards.length} shown`;
    none.hidden = count > 0;
  };

  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 60);
  });
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply(); // a browser may have kept what was chosen before a reload

  // Within the list, j and k go to the next and the previous conflict.
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return;
    const visible = cards.filter((card) => !card.hidden);
    const at = visible.indexOf(document.activeElement.closest('.conflict'));
    const next = visible[at + (event.key === 'j' ? 1 : -1)];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });

  // A link to something folded opens it; a link to a conflict that is filtered away shows it.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.classList.contains('conflict') && target.hidden) form.reset();
    target.hidden = false;
    for (let e = target; e; e = e.parentElement) if (e.localName === 'details') e.open = true;
    // What stands above gets its height only when it comes near: go on until the target stays.
    let before = NaN;
    const settle = (turns) => {
      target.scrollIntoView({ behavior: 'instant' });
      const now = target.getBoundingClientRect().top;
      if (turns > 0 && now !== before) requestAnimationFrame(() => settle(turns - 1));
      before = now;
    };
    setTimeout(() => settle(20));
  };
  addEventListener('hashchange', reveal);
  reveal();

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
})();
