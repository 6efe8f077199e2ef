/**
 * Copies what stands in an element. Inside another site's frame the clipboard is often forbidden; then the text is selected,
 * and copied as a selection, which browsers allow after a click.
 * @returns "selected" where neither was allowed: whoever reads it copies it by hand
 */
export async function copyText(element: HTMLElement): Promise<"copied" | "selected"> {
  try {
    // Absent where the page is not in a secure context: that throws, too.
    await navigator.clipboard.writeText(element.textContent);
    return "copied";
  } catch {
    getSelection()?.selectAllChildren(element);
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else asks for no permission
    return document.execCommand("copy") ? "copied" : "selected";
  }
}
