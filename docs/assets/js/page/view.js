// Small things that every view needs: templates from the page, files, a second tap before something is lost.
(function (app) {
  "use strict";

  app.$ = (selector, root) => (root || document).querySelector(selector);

  // Puts text into the elements that ask for it by name; hides those that have nothing to say.
  app.put = function (root, texts) {
    [root, ...root.querySelectorAll("[data-put]")].forEach((element) => {
      const name = element.dataset?.put;
      if (!Object.hasOwn(texts, name)) return;
      element.textContent = texts[name] || "";
      element.hidden = !texts[name];
    });
    return root;
  };
  app.clone = (name, texts) =>
    app.put(document.getElementById("template-" + name).content.firstElementChild.cloneNode(true), texts);

  app.address = (path) => (document.documentElement.dataset.root || "./") + path;

  // How many addresses of this page lie behind the back button; a frame without an origin may refuse, and the page works all the same.
  let steps = history.state?.steps || 0;
  function stamp(act, url) {
    try {
      history[act]({ steps }, "", url);
    } catch (error) {
      return;
    }
  }
  stamp("replaceState", location.href);
  window.addEventListener("hashchange", () => {
    // a link that was followed has no number yet
    steps = history.state ? history.state.steps : steps + 1;
    stamp("replaceState", location.href);
  });

  // Puts a fragment into the address.
  app.goTo = function (hash, push) {
    if (push) steps += 1;
    stamp(push ? "pushState" : "replaceState", hash.length > 1 ? hash : location.href.split("#")[0]);
  };
  // Back to where the page was opened, and over all that came after it: no plan waits behind the back button or before it.
  app.leaveNothing = function () {
    app.goTo("");
    if (!steps || window.parent !== window) return;
    const cover = () => ((steps = 0), app.goTo(""), app.goTo("", true));
    window.addEventListener("popstate", cover, { once: true });
    history.go(-steps);
  };

  app.download = function (name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // True on the second tap; the first one changes the button's words and waits until the focus leaves it.
  app.confirmed = function (button, question) {
    if (button.dataset.before) return !button.blur();
    // Safari gives a tapped button no focus, and so nothing to leave
    button.focus();
    button.dataset.before = button.textContent;
    button.textContent = question;
    const calm = () => {
      button.textContent = button.dataset.before;
      delete button.dataset.before;
    };
    button.addEventListener("blur", calm, { once: true });
    return false;
  };
})((window.FollowUp = window.FollowUp || {}));
