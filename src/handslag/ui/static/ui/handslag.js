// What a page needs besides the design system: it keeps quiet in production, and links in an error summary
// move the keyboard to the control they name.
window.dsWarnings = false;

document.addEventListener("click", (event) => {
  const link = event.target.closest(".ds-error-summary a");
  const control = link && document.querySelector(link.hash);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: "center" });
});
