// Before the first paint, so that a remembered choice never flashes.
{
  const choice = localStorage.getItem('color-scheme')
  if (choice) document.documentElement.dataset.colorScheme = choice
}
