// What a page needs besides the design system: it keeps quiet in production, links in an error summary move
// the keyboard to the control they name, and a button copies the text it stands beside.
window.dsWarnings = false;

document.addEventListener("click", (event) => {
  const link = event.target.closest(".ds-error-summary a");
  const control = link && document.querySelector(link.hash);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: "center" });
});

async function copy(control) {
  try {
    await navigator.clipboard.writeText(control.value);
  } catch {
    // Without HTTPS, or where the browser was told not to: the older way, on what is marked.
    control.select();
    document.execCommand("copy");
  }
}

// Without scripts nothing can be copied by a button, so it is shown only here.
for (const button of document.querySelectorAll("button[data-copies][hidden]")) button.hidden = false;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copies]");
  if (!button) return;
  event.preventDefault();
  await copy(document.getElementById(button.dataset.copies));
  if (button.form) button.form.requestSubmit(button);
  else button.nextElementSibling.textContent = button.dataset.copied;
});
