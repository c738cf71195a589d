/** Makes a text area as high as the pane that it stands in, and puts the caret at a text in it. */
export function goToText(area: HTMLTextAreaElement, find: string | undefined): void {
  const pane = area.closest<HTMLElement>('.ib-body');
  if (pane && area.value.length > 400) {
    const room = Math.min(pane.clientHeight, innerHeight * 0.75);
    // What stands around it: the layer's name, label, signer and buttons.
    area.style.height = `${Math.max(200, room - 190)}px`;
  }
  const escaped = find?.replaceAll('&', '&amp;').replaceAll('<', '&lt;') ?? '';
  const at = find ? Math.max(area.value.indexOf(find), area.value.indexOf(escaped)) : 0;
  if (at < 0) return;
  area.setSelectionRange(at, at + (find?.length ?? 0));
  // Nothing tells where a letter stands in a text area: about there, by the share of the text before it.
  area.scrollTop = (area.scrollHeight * at) / area.value.length - area.clientHeight / 3;
}
