/* A tap paints a region with the chosen strength; the lists are what is sent, and the picture shows what they say. */
const form = document.querySelector('form.drawing-form');

if (form) {
  const lists = [...form.querySelectorAll('.marks select')];
  const painless = form.elements.namedItem('painless');
  const marked = form.querySelector('[data-marked]');

  const paint = (list) => {
    for (const part of form.querySelectorAll(`[data-for="${list.name}"], [data-of="${list.name}"]`)) {
      part.dataset.intensity = list.value;
    }
    form.querySelector(`[data-of="${list.name}"]`).textContent = list.value;
  };

  const say = () => {
    marked.textContent = lists.filter((list) => list.value)
      .sort((one, other) => other.value - one.value)
      .map((list) => `${list.dataset.label} ${list.value}`)
      .join('; ');
  };

  form.addEventListener('click', ({ target }) => {
    const region = target.closest('[data-for]');
    if (region) {
      const list = form.elements.namedItem(region.dataset.for);
      const strength = form.querySelector('[name=brush]:checked').value;
      list.value = list.value === strength ? '' : strength;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  form.addEventListener('change', ({ target }) => {
    if (lists.includes(target)) {
      painless.checked &&= target.value === '';
      paint(target);
      say();
    }
  });
}
