// The page is complete without this; it only hides what does not match.
const box = document.getElementById('search');
const articles = [...document.querySelectorAll('article.operation')];
const found = new Map(articles.map(a => [a, a.textContent.toLowerCase()]));
box.parentElement.hidden = false;
box.addEventListener('input', () => {
  const word = box.value.trim().toLowerCase();
  for (const a of articles) a.hidden = !found.get(a).includes(word);
  for (const d of document.querySelectorAll('nav details')) {
    let any = false;
    for (const li of d.querySelectorAll('li')) {
      const target = document.getElementById(li.firstElementChild.hash.slice(1));
      li.hidden = target.parentElement.hidden;
      any ||= !li.hidden;
    }
    d.hidden = !any;
    d.open = any && word !== '';
  }
});
