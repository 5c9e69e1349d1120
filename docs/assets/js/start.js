// Runs in the head, before the page is drawn: what needs JavaScript shows only where there is some.
document.documentElement.classList.add("js");
